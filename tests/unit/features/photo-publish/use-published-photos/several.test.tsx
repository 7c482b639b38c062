/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { ChangeOutcome, HalfChange, type PublishTarget } from '#features/photo-publish';

import { graphError } from '../../../../support/fake-graph.ts';
import { pictureOf } from '../../../../support/fake-services.ts';
import { passTime, renderInPage } from '../../../../support/render-page.tsx';
import { mine, openPhotos, theirs } from './open-photos.tsx';

const team = { kind: 'team', teamId: 'sales' } as const;
const group = { kind: 'group', groupId: 'sales' } as const;
const both: readonly PublishTarget[] = [
  { target: team, name: 'Team Sales' },
  { target: group, name: 'Group Sales' },
];

const openBoth = () => openPhotos({ targets: both });

async function openHalfFailed() {
  const opened = await openBoth();
  opened.services.graph.failNext('replacePhoto', graphError('graph/owner-required'), {
    target: group,
  });
  await opened.press(({ save }) => save(mine));
  return opened;
}

const changesOf = ({ published }: Awaited<ReturnType<typeof openBoth>>) =>
  published().targets.map(({ name, change }) => [name, change.status]);

describe('several photos', () => {
  it('are all read and written, in the order of the list', async () => {
    const opened = await openBoth();
    const { graph } = opened.services;
    await opened.press(({ save }) => save(mine));
    expect([graph.photo(team), graph.photo(group)]).toEqual([mine, mine]);
    expect(changesOf(opened)).toEqual([
      ['Team Sales', 'done'],
      ['Group Sales', 'done'],
    ]);
    expect(opened.published().change.status).toBe('done');
  });

  it('are at work until the last of them is written', async () => {
    const opened = await openBoth();
    opened.services.graph.gates.replacePhoto.close();
    await opened.press(({ save }) => save(mine));
    expect(opened.published().change).toMatchObject({ status: 'working', step: 'uploading' });
    expect(opened.services.graph.calls.filter((call) => call === 'replacePhoto')).toHaveLength(1);
  });

  it('are confirmed when each of them is', async () => {
    const opened = await openBoth();
    opened.services.graph.failNext('readPhotoMetadata', graphError('graph/network'), {
      target: group,
    });
    await opened.press(({ save }) => save(mine));
    await passTime(opened.services, 1_000);
    expect(opened.published().change).toMatchObject({ verification: 'checking' });
    await passTime(opened.services, 2_000);
    expect(opened.published().change).toMatchObject({ verification: 'confirmed' });
  });

  it('are all taken back, each to its own', async () => {
    const opened = await openBoth();
    const { graph } = opened.services;
    const ofGroup = pictureOf('of the group');
    graph.changeByOther(ofGroup, group);
    await opened.press(({ read }) => read());
    const ofTeam = graph.photo(team);
    await opened.press(({ save }) => save(mine));
    await opened.press(({ undo }) => undo());
    expect([graph.photo(team), graph.photo(group)]).toEqual([ofTeam, ofGroup]);
  });

  it('restore an earlier photo where it was, and nowhere else', async () => {
    const opened = await openBoth();
    const { graph, history } = opened.services;
    const before = graph.photo(group);
    await opened.press(({ save }) => save(mine));
    const [kept] = await history.list({
      tenantId: 'contoso',
      userObjectId: 'adele',
      targetKey: 'group:sales',
    });
    await opened.press(({ restore }) => restore(group, kept!));
    expect([graph.photo(team), graph.photo(group)]).toEqual([mine, before]);
  });
});

describe('when one of several fails', () => {
  it('says which, and leaves the other written', async () => {
    const opened = await openHalfFailed();
    expect(opened.services.graph.photo(team)).toBe(mine);
    expect(changesOf(opened)).toEqual([
      ['Team Sales', 'done'],
      ['Group Sales', 'failed'],
    ]);
    expect(opened.published().change).toMatchObject({
      status: 'failed',
      failure: { kind: 'graph/owner-required' },
    });
  });

  it('tries that one alone again', async () => {
    const opened = await openHalfFailed();
    const { graph } = opened.services;
    await opened.press(({ tryAgain }) => tryAgain());
    expect(graph.photo(group)).toBe(mine);
    expect(graph.calls.filter((call) => call === 'replacePhoto')).toHaveLength(3);
    expect(opened.published().change.status).toBe('done');
  });

  it('tries that one alone again also when the same photo is handed over anew', async () => {
    const opened = await openHalfFailed();
    const { graph } = opened.services;
    await opened.press(({ save }) => save(mine));
    expect(graph.photo(group)).toBe(mine);
    expect(graph.calls.filter((call) => call === 'replacePhoto')).toHaveLength(3);
  });

  it('offers to take the other one back, and names both', async () => {
    const opened = await openHalfFailed();
    const { graph } = opened.services;
    const before = graph.photo(group);
    await renderInPage(<ChangeOutcome published={opened.published()} />, opened);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Team Sales: changed',
      'Group Sales: Only owners may change this photo',
    ]);
    await opened.press(({ undo }) => undo());
    expect([graph.photo(team), graph.photo(group)]).toEqual([before, before]);
  });
});

it('asks about changes by others one after the other, by name', async () => {
  const opened = await openBoth();
  const { graph } = opened.services;
  graph.changeByOther(theirs, team);
  graph.changeByOther(theirs, group);
  await opened.press(({ save }) => save(mine));
  expect(opened.published().change.status).toBe('conflict');

  await opened.press(({ saveMine }) => saveMine());
  expect([graph.photo(team), graph.photo(group)]).toEqual([mine, theirs]);
  expect(opened.published().change.status).toBe('conflict');

  await opened.press(({ keepTheirs }) => keepTheirs());
  expect(graph.photo(group)).toBe(theirs);
  expect(opened.published().change.status).toBe('done');
});

describe('a change of one of several photos', () => {
  it('is the only one that Undo takes back', async () => {
    const opened = await openBoth();
    const { graph } = opened.services;
    await opened.press(({ replaceWithInitials }) => replaceWithInitials(mine));
    await opened.press(({ remove }) => remove());
    expect(opened.published().change).toMatchObject({ status: 'done', job: 'remove' });
    expect(graph.photo(group)).toBeUndefined();

    await opened.press(({ undo }) => undo());
    expect([graph.photo(team), graph.photo(group)]).toEqual([mine, mine]);
  });

  it('leaves nothing of a failure beside it that was taken back', async () => {
    const opened = await openHalfFailed();
    await opened.press(({ undo }) => undo());
    expect(opened.published().change).toMatchObject({ status: 'done', job: 'undo' });
  });
});

describe('a change that went through only in part', () => {
  const owner = { tenantId: 'contoso', userObjectId: 'adele', targetKey: 'team:sales' };

  it('is remembered with the copy from before', async () => {
    const { services } = await openHalfFailed();
    const [copy] = await services.history.list(owner);
    expect(await services.history.half.recall(owner)).toEqual({
      changed: [{ targetKey: 'team:sales', earlierId: copy!.id }],
    });
  });

  it.each(['tryAgain', 'undo'] as const)('is forgotten after %s has mended it', async (way) => {
    const opened = await openHalfFailed();
    await opened.press((published) => published[way]());
    expect(await opened.services.history.half.recall(owner)).toBeUndefined();
  });

  it('is remembered on when the rest fails again', async () => {
    const opened = await openHalfFailed();
    opened.services.graph.failNext('replacePhoto', graphError('graph/network'), { target: group });
    await opened.press(({ tryAgain }) => tryAgain());
    expect(await opened.services.history.half.recall(owner)).toBeDefined();
  });

  it('is said at the next visit, and taken back there', async () => {
    const opened = await openHalfFailed();
    const { graph } = opened.services;
    const before = graph.photo(group);
    await opened.press(({ dismiss }) => dismiss());
    await renderInPage(<HalfChange published={opened.published()} />, opened);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Team Sales: changed',
      'Group Sales: not changed',
    ]);

    await opened.press(() => screen.getByRole('button', { name: 'Undo' }).click());
    expect([graph.photo(team), graph.photo(group)]).toEqual([before, before]);
    expect(await opened.services.history.half.recall(owner)).toBeUndefined();
  });

  it('offers no copy that was deleted since', async () => {
    const opened = await openHalfFailed();
    await opened.press(({ dismiss }) => dismiss());
    const [copy] = await opened.services.history.list(owner);
    const page = await renderInPage(<HalfChange published={opened.published()} />, opened);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();

    await opened.press(({ forgetCopy }) => forgetCopy(team, copy!.id));
    page.rerender(<HalfChange published={opened.published()} />);

    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is said no more once the person leaves it so', async () => {
    const opened = await openHalfFailed();
    await opened.press(({ dismiss }) => dismiss());
    await renderInPage(<HalfChange published={opened.published()} />, opened);
    await opened.press(() => screen.getByRole('button', { name: 'Leave it so' }).click());
    expect(screen.queryByRole('region')).toBeNull();
    expect(await opened.services.history.half.recall(owner)).toBeUndefined();
  });
});
