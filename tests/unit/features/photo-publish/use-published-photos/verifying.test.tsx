/** @jest-environment jsdom */
import type { PublishTarget } from '#features/photo-publish';

import { graphError } from '../../../../support/fake-graph.ts';
import { createFakeServices } from '../../../../support/fake-services.ts';
import { createGate } from '../../../../support/gate.ts';
import { passTime, settlePage } from '../../../../support/render-page.tsx';
import { mine, openPhotos, theirs } from './open-photos.tsx';

const team = { kind: 'team', teamId: 'sales' } as const;
const group = { kind: 'group', groupId: 'sales' } as const;
const both: readonly PublishTarget[] = [
  { target: team, name: 'Team Sales' },
  { target: group, name: 'Group Sales' },
];

/** The group's photo is never written, unless that is given up. */
function withGroupThatWaits() {
  const services = createFakeServices();
  const { graph } = services;
  const gate = createGate();
  gate.close();
  const replacePhoto: typeof graph.replacePhoto = async (target, jpeg, options) => {
    if (target.kind === 'group') await gate.pass(options?.signal);
    return graph.replacePhoto(target, jpeg, options);
  };
  return { ...services, graph: { ...graph, replacePhoto } };
}

type Opened = Awaited<ReturnType<typeof openPhotos>>;

const verificationsOf = ({ published }: Opened) =>
  published().targets.map(({ change }) =>
    change.status === 'done' ? change.verification : change.status,
  );

const polls = ({ services }: Opened): number =>
  services.graph.calls.filter((call) => call === 'readPhotoMetadata').length;

describe('looking whether Microsoft 365 shows a change', () => {
  it('goes on while the photo is read again', async () => {
    const opened = await openPhotos();
    await opened.press(({ save }) => save(mine));
    await opened.press(({ read }) => read());
    expect(verificationsOf(opened)).toEqual(['checking']);
    await passTime(opened.services, 1_000);
    expect(verificationsOf(opened)).toEqual(['confirmed']);
  });

  it('goes on for one photo while another is tried again', async () => {
    const opened = await openPhotos({ targets: both });
    opened.services.graph.failNext('replacePhoto', graphError('graph/network'), { target: group });
    await opened.press(({ save }) => save(mine));
    expect(verificationsOf(opened)).toEqual(['checking', 'failed']);
    await opened.press(({ tryAgain }) => tryAgain());
    await passTime(opened.services, 1_000);
    await settlePage();
    expect(verificationsOf(opened)).toEqual(['confirmed', 'confirmed']);
    expect(opened.published().change).toMatchObject({ verification: 'confirmed' });
  });

  it('begins for what is written where the rest is cancelled', async () => {
    const opened = await openPhotos({ targets: both, services: withGroupThatWaits() });
    await opened.press(({ save }) => save(mine));
    expect(verificationsOf(opened)).toEqual(['checking', 'working']);
    await opened.press(({ cancel }) => cancel());
    await passTime(opened.services, 1_000);
    expect(verificationsOf(opened)).toEqual(['confirmed', 'idle']);
  });

  it('ends with the next change of the same photo', async () => {
    const opened = await openPhotos();
    await opened.press(({ save }) => save(mine));
    await passTime(opened.services, 500);
    await opened.press(({ save }) => save(theirs));
    await passTime(opened.services, 500);
    expect(verificationsOf(opened)).toEqual(['checking']);
    await passTime(opened.services, 500);
    expect(verificationsOf(opened)).toEqual(['confirmed']);
  });

  it('ends when nothing is said of the change any more', async () => {
    const opened = await openPhotos();
    await opened.press(({ save }) => save(mine));
    const before = polls(opened);
    await opened.press(({ dismiss }) => dismiss());
    await passTime(opened.services, 1_000);
    expect(polls(opened)).toBe(before);
  });

  it('ends when the page is left', async () => {
    const opened = await openPhotos();
    await opened.press(({ save }) => save(mine));
    const before = polls(opened);
    opened.unmount();
    await passTime(opened.services, 1_000);
    expect(polls(opened)).toBe(before);
  });
});
