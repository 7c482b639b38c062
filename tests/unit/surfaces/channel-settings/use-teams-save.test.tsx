/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import { useDraft, usePublishedPhotos, type PublishTarget } from '#features/photo-publish';
import type { ConfigurableTab, SaveAnswer } from '#hosts/configurable-tab';

import { useTeamsSave } from '../../../../src/surfaces/channel-settings/use-teams-save.ts';
import { graphError } from '../../../support/fake-graph.ts';
import { createFakeServices, pictureOf, withSlowDraft } from '../../../support/fake-services.ts';
import { passTime, renderHookInPage, settlePage } from '../../../support/render-page.tsx';

const team = { kind: 'team', teamId: 'sales' } as const;
const group = { kind: 'group', groupId: 'sales' } as const;
const targets: readonly PublishTarget[] = [
  { target: team, name: 'Team' },
  { target: group, name: 'Group' },
];
const settings = {
  entityId: 'portrait-sales',
  contentUrl: 'https://app.test/channel-tab.html',
  websiteUrl: 'https://app.test/personal-tab.html',
  removeUrl: 'https://app.test/channel-remove.html',
  displayName: 'Team photo',
};
const mine = pictureOf('mine');
const startFrame = {
  center01: { x: 0.5, y: 0.5 },
  zoom: 1,
  quarterTurns: 0,
  flip: 'none',
  straightenDegrees: 0,
} as const;
const saved: SaveAnswer = { status: 'save', settings };

async function open(choice: 'photo' | 'nothing' = 'photo', services = createFakeServices()) {
  const photo = choice === 'photo' ? mine : undefined;
  let save: (() => Promise<SaveAnswer>) | undefined;
  const tab = { onSave: (handler) => (save = handler) } as Partial<ConfigurableTab>;
  const { result } = await renderHookInPage(
    () => {
      const published = usePublishedPhotos(targets);
      const draft = useDraft(targets[0]!);
      useTeamsSave({ tab: tab as ConfigurableTab, draft, published, photo, settings });
      return published;
    },
    { services },
  );
  /** A press on Teams' own Save; gives the answer once there is one. */
  const press = async () => {
    const answers: SaveAnswer[] = [];
    act(() => void save?.().then((answer) => answers.push(answer)));
    await settlePage();
    return () => answers[0];
  };
  const writes = () => services.graph.calls.filter((call) => call === 'replacePhoto').length;
  return { services, graph: services.graph, press, published: () => result.current, writes };
}

describe('Teams’ own Save', () => {
  it('writes both photos and then has Teams keep the tab', async () => {
    const { graph, press } = await open();
    const answer = await press();
    expect(answer()).toEqual(saved);
    expect([graph.photo(team), graph.photo(group)]).toEqual([mine, mine]);
  });

  it('has Teams keep the tab without writing where no photo was chosen', async () => {
    const { press, writes } = await open('nothing');
    expect((await press())()).toEqual(saved);
    expect(writes()).toBe(0);
  });

  it('tells which photo failed and why, and writes only that at the next press', async () => {
    const { graph, press, writes } = await open();
    graph.failNext('replacePhoto', graphError('graph/owner-required'), { target: group });
    const first = await press();
    expect(first()).toEqual({ status: 'fail', reason: 'Group: Only owners may change this photo' });
    const second = await press();
    expect(second()).toEqual(saved);
    expect(graph.photo(group)).toBe(mine);
    expect(writes()).toBe(3);
  });

  it('names both where both failed', async () => {
    const { graph, press } = await open();
    graph.failNext('replacePhoto', graphError('graph/team-archived'), { target: team });
    graph.failNext('replacePhoto', graphError('graph/group-synced'), { target: group });
    expect((await press())()).toEqual({
      status: 'fail',
      reason: 'Team: The team is archived · Group: The group is managed elsewhere',
    });
  });

  it('asks on the page where somebody else changed a photo meanwhile', async () => {
    const { graph, press, published } = await open();
    graph.changeByOther(pictureOf('theirs'), team);
    const answer = await press();
    expect(answer()).toEqual({
      status: 'fail',
      reason: 'Team: someone changed the photo meanwhile. Choose on the page which photo stays.',
    });
    expect(published().change.status).toBe('conflict');
    expect(graph.photo(group)).toBe(mine);
  });

  it('gives up after 25 s, names what is open, and can be pressed again', async () => {
    const { graph, press, services, published } = await open();
    graph.gates.replacePhoto.close();
    const answer = await press();
    await passTime(services, 24_999);
    expect(answer()).toBeUndefined();
    await passTime(services, 1);
    await settlePage();
    expect(answer()).toEqual({
      status: 'fail',
      reason:
        'Not finished in time: Team, Group. Press Save again; only what is missing is written.',
    });
    expect(published().change.status).toBe('idle');
    graph.gates.replacePhoto.open();
    expect((await press())()).toEqual(saved);
  });
});

describe('the draft, at Teams’ own Save', () => {
  const owner = { tenantId: 'contoso', userObjectId: 'adele', targetKey: 'team:sales' };
  const draft = { file: mine, frame: startFrame };

  async function openWithDraft(choice?: 'nothing') {
    const { services, written } = withSlowDraft();
    await services.history.draft.remember(owner, draft);
    written.close();
    return {
      ...(await open(choice, services)),
      written,
      kept: () => services.history.draft.recall(owner),
    };
  }

  it('is gone before Teams is answered, and closes the page', async () => {
    const { kept, press, written } = await openWithDraft();
    const answer = await press();
    expect(answer()).toBeUndefined();
    written.open();
    await settlePage();
    expect(answer()).toEqual(saved);
    expect(await kept()).toBeUndefined();
  });

  it('is waited for no longer than 2 s', async () => {
    const { press, services } = await openWithDraft();
    const answer = await press();
    await passTime(services, 1_999);
    expect(answer()).toBeUndefined();
    await passTime(services, 1);
    await settlePage();
    expect(answer()).toEqual(saved);
  });

  it('stays where a photo failed, and where none was chosen', async () => {
    const failing = await openWithDraft();
    failing.graph.failNext('replacePhoto', graphError('graph/team-archived'), { target: team });
    failing.written.open();
    expect((await failing.press())()).toMatchObject({ status: 'fail' });
    expect(await failing.kept()).toBe(draft);

    const unchanged = await openWithDraft('nothing');
    expect((await unchanged.press())()).toEqual(saved);
    expect(await unchanged.kept()).toBe(draft);
  });
});
