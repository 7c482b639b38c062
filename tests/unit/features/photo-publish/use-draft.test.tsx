/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import { useDraft } from '#features/photo-publish';
import type { PhotoDraft } from '#history';

import { createFakeServices, pictureOf, withSlowDraft } from '../../../support/fake-services.ts';
import { renderHookInPage, settlePage } from '../../../support/render-page.tsx';

const own = { target: { kind: 'me' } as const, name: 'Adele Vance' };
const draft: PhotoDraft = {
  file: pictureOf('framed'),
  frame: {
    center01: { x: 0.5, y: 0.5 },
    zoom: 2,
    quarterTurns: 0,
    flip: 'none',
    straightenDegrees: 0,
  },
};

const open = async (services = createFakeServices()) => {
  const { result, unmount } = await renderHookInPage(() => useDraft(own), { services });
  const press = async (action: (kept: typeof result.current) => void) => {
    act(() => action(result.current));
    await settlePage();
  };
  return { services, kept: () => result.current, press, unmount };
};

it('there is none at first', async () => {
  expect((await open()).kept().status).toBe('none');
});

it('what is framed is offered at the next visit', async () => {
  const first = await open();
  await first.press(({ keep }) => keep(draft));
  first.unmount();

  const { kept } = await open(first.services);

  expect(kept().status).toBe('kept');
  expect(await kept().recall()).toEqual(draft);
});

it('tells when what was kept is written', async () => {
  const { services, written } = withSlowDraft();
  const { kept, press } = await open(services);
  written.close();
  await press(({ keep }) => keep(draft));
  const settled = jest.fn();
  void kept().settled().then(settled);
  await settlePage();
  expect(settled).not.toHaveBeenCalled();
  written.open();
  await settlePage();
  expect(settled).toHaveBeenCalledTimes(1);
});

it('a discarded draft is gone, however fast one followed the other', async () => {
  const { kept, press, services } = await open();
  await press(({ discard, keep }) => {
    keep(draft);
    discard();
  });
  expect(kept().status).toBe('none');
  expect(await kept().recall()).toBeUndefined();
  const again = await open(services);
  expect(again.kept().status).toBe('none');
});
