/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { ChangeOutcome, usePublishDialog, type PublishTarget } from '#features/photo-publish';

import { graphError } from '../../../../support/fake-graph.ts';
import { renderHookInPage, renderInPage } from '../../../../support/render-page.tsx';
import { publishedWith } from '../published-with.ts';
import { mine, openPhotos, type OpenPhotosOptions } from './open-photos.tsx';

const failure = graphError('graph/service-unavailable');

const team: readonly PublishTarget[] = [
  { target: { kind: 'team', teamId: 'sales' }, name: 'Team Sales' },
];

async function openUnreadable(options: OpenPhotosOptions = {}) {
  const opened = await openPhotos(options);
  const { failNext } = opened.services.graph;
  failNext('readPhoto', failure, { times: 2 });
  failNext('readPhotoMetadata', failure, { times: 2 });
  return opened;
}

describe('a save while the photo that is there cannot be read', () => {
  it('changes nothing, and says what going on would cost', async () => {
    const { published, press, services } = await openUnreadable();
    const before = services.graph.photo();
    await press(({ save }) => save(mine));

    expect(services.graph.photo()).toBe(before);
    expect(published().change).toMatchObject({ status: 'failed', earlier: 'unreadable' });
    await renderInPage(<ChangeOutcome published={published()} />, { services });
    expect(screen.getByRole('alert')).toHaveTextContent('undo will not be possible');
    expect(screen.getByRole('alert')).toHaveTextContent('The earlier photo is still in place');
  });

  it('goes on without undo at that press', async () => {
    const { published, press, services } = await openUnreadable();
    await press(({ save }) => save(mine));
    await renderInPage(<ChangeOutcome published={published()} />, { services });
    await press(() => screen.getByRole('button', { name: 'Go on without undo' }).click());

    expect(services.graph.photo()).toBe(mine);
    expect(published().change).toMatchObject({ status: 'done', undo: { status: 'not-possible' } });
  });

  it('saves with a copy at "Try again" when the photo can be read by then', async () => {
    const { published, press, services } = await openPhotos();
    services.graph.failNext('readPhoto', failure);
    services.graph.failNext('readPhotoMetadata', failure);
    await press(({ save }) => save(mine));
    await press(({ tryAgain }) => tryAgain());

    expect(published().change).toMatchObject({ status: 'done', undo: { status: 'possible' } });
  });

  it('keeps the photo on the screen when its ETag is still that of the one there', async () => {
    const { published, press, services } = await openPhotos();
    const before = services.graph.photo();
    services.graph.failNext('readPhoto', failure);
    await press(({ save }) => save(mine));

    expect(published().change).toMatchObject({
      status: 'done',
      undo: { status: 'possible', earlier: { photo: { bytes: before } } },
    });
  });

  it('goes on for the failed one of several only', async () => {
    const group = { target: { kind: 'group', groupId: 'sales' }, name: 'Group Sales' } as const;
    const { published, press, services } = await openPhotos({ targets: [...team, group] });
    services.graph.failNext('readPhoto', failure, { target: group.target });
    services.graph.failNext('readPhotoMetadata', failure, { target: group.target });
    await press(({ save }) => save(mine));
    expect(published().targets.map(({ change }) => change.status)).toEqual(['done', 'failed']);

    await press(({ goOnWithoutUndo }) => goOnWithoutUndo());

    expect(services.graph.photo(group.target)).toBe(mine);
    expect(services.graph.calls.filter((call) => call === 'replacePhoto')).toHaveLength(2);
  });
});

describe('what the dialog says before a save', () => {
  const explanationOf = async (given: Parameters<typeof publishedWith>[0]) => {
    const draft = {
      status: 'none',
      recall: () => Promise.resolve(undefined),
      keep: () => undefined,
      discard: () => undefined,
      settled: () => Promise.resolve(),
    } as const;
    const options = { draft, name: 'Adele Vance', onClose: () => undefined };
    const published = publishedWith(given);
    const { result } = await renderHookInPage(() => usePublishDialog({ ...options, published }));
    return result.current.explanation;
  };

  it('promises an undo where there will be one', async () => {
    expect(await explanationOf({})).toContain('You can undo it');
    expect(await explanationOf({ photo: { status: 'absent' } })).toContain('You can undo it');
  });

  it('promises none where the present photo could not be read', async () => {
    const photo = { status: 'unreadable', failure } as const;
    const explanation = await explanationOf({ photo });
    expect(explanation).toContain('could not be read');
    expect(explanation).not.toContain('You can undo it');
  });

  it('promises none where a first photo cannot be taken away again', async () => {
    const photo = { status: 'absent' } as const;
    const targets = publishedWith({ photo }).targets.map((target) => ({ ...target, ...team[0]! }));
    expect(await explanationOf({ photo, targets })).toContain(
      'cannot take this kind of photo away',
    );
  });
});
