import { err, ok } from '#shared';

import type { SceneOptions } from '../scene/scene-services.ts';
import { choose, press, waitFor, waitForPage, waitForText, type Step } from '../scene/steps.ts';
import { foundIn, TeamScene, type TeamSceneProps } from '../scene/TeamScene.tsx';
import type { Tile } from '../tile.ts';

type TeamTile = Pick<Tile, 'title' | 'shows' | 'steps'> &
  Partial<Pick<TeamSceneProps, 'surface' | 'found' | 'at'>>;

const team = (tiles: Readonly<Record<string, TeamTile>>): readonly Tile[] =>
  Object.entries(tiles).map(([name, tile]) => {
    const { at = anOwner, found = newTab, surface = 'settings', ...rest } = tile;
    const id = `team/${name}`;
    return {
      ...rest,
      id,
      group: 'team',
      render: (photos) => (
        <TeamScene at={at} found={found} id={id} photos={photos} surface={surface} />
      ),
    };
  });

const newTab = foundIn();
const addedTab = foundIn({ tab: 'added' });
const anOwner: SceneOptions = {};
const noOwner: SceneOptions = { ownership: () => Promise.resolve(ok('not-owner')) };
const never = () => new Promise<never>(() => undefined);
const refused = { kind: 'auth/consent-required' } as const;

const framed: readonly Step[] = [
  press('action.changePhoto'),
  choose(({ file }) => file),
  waitFor('[role=dialog] [role=application]'),
];
const used: readonly Step[] = [...framed, press('action.usePhoto')];

const place = team({
  'place-loading': {
    title: 'Waiting for Teams',
    shows: ['TabState.loading'],
    found: { status: 'loading' },
  },
  'place-elsewhere': {
    title: 'Outside a channel',
    shows: ['TabState.elsewhere'],
    found: { status: 'elsewhere' },
    steps: [waitForText('channel.elsewhere')],
  },
  'place-unknown': {
    title: 'Teams does not answer',
    shows: ['TabState.failed'],
    found: { status: 'failed', failure: { kind: 'hosts/timeout' } },
    steps: [waitFor('[role=alert]')],
  },
});

const access = team({
  checking: {
    title: 'Who owns the team',
    shows: ['TabState.ready', 'TeamAccess.checking'],
    at: { ownership: never },
    steps: [waitForText('team.checking')],
  },
  owner: {
    title: 'Settings of an owner',
    shows: ['TeamAccess.owner'],
    steps: [waitForText('channelSettings.chooseFirst')],
  },
  'settings-again': {
    title: 'Settings opened again',
    shows: ['TeamAccess.owner'],
    found: addedTab,
    steps: [waitForText('channelSettings.unchanged')],
  },
  member: {
    title: 'Settings of a member',
    shows: ['TeamAccess.none'],
    at: noOwner,
    found: foundIn({ role: 'member' }),
    steps: [waitForText('team.member')],
  },
  guest: {
    title: 'Settings of a guest',
    shows: ['TeamAccess.none'],
    at: noOwner,
    found: foundIn({ role: 'guest' }),
    steps: [waitForText('team.guest')],
  },
  archived: {
    title: 'An archived team',
    shows: ['TeamAccess.none'],
    found: foundIn({ teamState: 'archived' }),
    steps: [waitForText('team.archived')],
  },
  private: {
    title: 'A private channel',
    shows: ['TeamAccess.owner'],
    found: foundIn({ kind: 'private' }),
    steps: [waitForText('team.private')],
  },
  'other-team': {
    title: 'A channel that another team shares',
    shows: ['TeamAccess.none'],
    at: noOwner,
    found: foundIn({ kind: 'shared', owner: 'other-team' }),
    steps: [waitForText('team.sharedByOther')],
  },
  'other-organisation': {
    title: 'A channel of another organisation',
    shows: ['TeamAccess.none'],
    found: foundIn({ kind: 'shared', owner: 'other-organisation' }),
    steps: [waitForText('team.otherOrganisation')],
  },
  'owner-unknown': {
    title: 'The owners cannot be read',
    shows: ['TeamAccess.failed'],
    at: { ownership: () => Promise.resolve(err({ kind: 'auth/failed' })) },
    steps: [waitFor('[role=alert]')],
  },
});

const settings = team({
  'use-offered': {
    title: 'Framing for the team',
    shows: ['PermissionState.idle'],
    steps: framed,
  },
  'permission-asking': {
    title: 'Asking for permission',
    shows: ['PermissionState.asking'],
    at: { signIn: never },
    steps: [...used, waitForText('channelSettings.asking')],
  },
  'permission-refused': {
    title: 'The permission was refused',
    shows: ['PermissionState.refused'],
    at: { signIn: () => Promise.resolve(err(refused)) },
    steps: [...used, waitFor('[role=dialog] [role=alert]')],
  },
  'half-left': {
    title: 'Only one of both photos was changed, and the person went on',
    shows: [],
    at: { graph: { write: 'refused', only: '/groups/' } },
    surface: 'tab',
    found: addedTab,
    steps: [
      press('action.replaceWithInitials'),
      waitFor('[role=alert]'),
      press('action.changePhoto'),
      press('action.cancel'),
      waitForText('half.title'),
      waitForPage,
    ],
  },
  'photo-chosen': {
    title: 'A photo that waits for Teams’ Save',
    shows: [],
    steps: [...used, waitForText('channelSettings.keepPresent'), waitForPage],
  },
});

const tab = team({
  'tab-owner': {
    title: 'The tab of an owner',
    shows: ['TeamAccess.owner'],
    surface: 'tab',
    found: addedTab,
    steps: [waitForText('action.replaceWithInitials')],
  },
  'tab-differ': {
    title: 'Teams and Outlook show different photos',
    shows: ['TeamAccess.owner'],
    surface: 'tab',
    found: addedTab,
    at: { graph: { photo: 'absent', only: '/groups/' } },
    steps: [waitForText('team.differ')],
  },
  'tab-member': {
    title: 'The tab of a member',
    shows: ['TeamAccess.none'],
    surface: 'tab',
    found: foundIn({ tab: 'added', role: 'member' }),
    at: noOwner,
    steps: [waitForText('team.member')],
  },
  'tab-half-saved': {
    title: 'Only one of both photos was saved',
    shows: [],
    surface: 'tab',
    found: addedTab,
    at: { graph: { write: 'refused', only: '/groups/' } },
    steps: [press('action.replaceWithInitials'), waitFor('[role=alert]')],
  },
});

export const teamTiles: readonly Tile[] = [...place, ...access, ...settings, ...tab];
