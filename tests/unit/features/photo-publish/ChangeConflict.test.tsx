/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';

import { ChangeOutcome } from '#features/photo-publish';
import type { ProfilePhoto } from '#graph';

import { ChangeConflict } from '../../../../src/features/photo-publish/ChangeConflict.tsx';
import type { ChangeState } from '../../../../src/features/photo-publish/published-photo.ts';
import { blobOfUrl } from '../../../support/jsdom-gaps.ts';
import { renderInPage } from '../../../support/render-page.tsx';
import { publishedWith } from './published-with.ts';

type Conflict = Extract<ChangeState, { readonly status: 'conflict' }>;

const mine = new Blob(['mine']);
const theirs = new Blob(['theirs']);

const theirPhoto: ProfilePhoto = {
  status: 'present',
  metadata: { etag: '"E1"', contentType: 'image/jpeg', widthPx: 648, heightPx: 648 },
  bytes: theirs,
};

const conflict: Conflict = {
  status: 'conflict',
  job: 'save',
  mine: { status: 'present', bytes: mine },
  theirs: theirPhoto,
};

async function show(given: Partial<Conflict> = {}) {
  const onKeepTheirs = jest.fn();
  const onSaveMine = jest.fn();
  const page = await renderInPage(
    <ChangeConflict
      change={{ ...conflict, ...given }}
      name="Adele Vance"
      onKeepTheirs={onKeepTheirs}
      onSaveMine={onSaveMine}
      target={{ kind: 'me' }}
    />,
  );
  return { ...page, onKeepTheirs, onSaveMine };
}

/** By its caption: the testing library does not take that for a figure's name, as browsers do. */
const figure = (caption: string): HTMLElement => {
  const found = screen.getAllByRole('figure').find((one) => within(one).queryByText(caption));
  if (found === undefined) throw new Error(`There is no figure "${caption}".`);
  return found;
};

/** The picture in a figure; its name stands in the caption, so it has no role of its own. */
const pictureIn = (place: HTMLElement): Blob | undefined =>
  blobOfUrl(place.querySelector('img')?.getAttribute('src') ?? null);

it('asks in an alert which photo shall stay', async () => {
  await show();
  expect(screen.getByRole('alert')).toHaveTextContent('Your photo was changed meanwhile');
  expect(screen.getByRole('alert')).toHaveTextContent('Which one shall stay?');
});

it('shows both photos, each with its name and its button', async () => {
  const { user, onKeepTheirs, onSaveMine } = await show();
  const there = figure('The photo that is there now');
  const own = figure('Your new photo');
  expect(pictureIn(there)).toBe(theirs);
  expect(pictureIn(own)).toBe(mine);

  await user.click(within(there).getByRole('button', { name: 'Keep theirs' }));
  expect(onKeepTheirs).toHaveBeenCalledTimes(1);
  expect(onSaveMine).not.toHaveBeenCalled();

  await user.click(within(own).getByRole('button', { name: 'Save mine' }));
  expect(onSaveMine).toHaveBeenCalledTimes(1);
});

it('shows initials where the other one took the photo away', async () => {
  await show({ theirs: { status: 'absent' } });
  expect(figure('The photo was removed')).toHaveTextContent('AV');
});

it('names what "Save mine" would do to an undoing and to a removal', async () => {
  const { rerender } = await show({ job: 'undo' });
  expect(figure('Your earlier photo')).toBeVisible();
  const removal: Conflict = { ...conflict, job: 'remove', mine: { status: 'absent' } };
  rerender(
    <ChangeConflict
      change={removal}
      name="Adele Vance"
      onKeepTheirs={() => undefined}
      onSaveMine={() => undefined}
      target={{ kind: 'me' }}
    />,
  );
  expect(figure('No photo, only initials')).toHaveTextContent('AV');
});

it('asks in the page too, where an undoing or a removal met a change by someone else', async () => {
  const keepTheirs = jest.fn();
  const saveMine = jest.fn();
  const published = publishedWith({ change: conflict, keepTheirs, saveMine });
  const { user } = await renderInPage(<ChangeOutcome published={published} />);
  await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
  await user.click(screen.getByRole('button', { name: 'Save mine' }));
  expect(keepTheirs).toHaveBeenCalledTimes(1);
  expect(saveMine).toHaveBeenCalledTimes(1);
});
