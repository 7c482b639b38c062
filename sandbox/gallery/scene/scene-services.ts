import type { AuthError } from '#auth';
import { createGraphTransport, createPhotoClient, photoTargetKey, type PhotoTarget } from '#graph';
import { openHistory, type HistoryOwner, type PhotoHistory } from '#history';
import { createImaging, type Imaging } from '#imaging';
import type { Services, TeamServices } from '#services';
import { ok, systemClock, type Clock } from '#shared';

import type { SamplePhotos } from './sample-photos.ts';
import { createScriptedContacts, type ContactsScript } from './scripted-contacts.ts';
import { createScriptedGraph, type GraphScript } from './scripted-graph.ts';

export type SceneOptions = {
  readonly graph?: GraphScript;
  readonly contacts?: ContactsScript;
  readonly hostName?: Services['hostName'];
  /** `hurried`: every wait takes a hundredth, so that what comes after a minute is seen at once. */
  readonly pace?: 'as-it-is' | 'hurried';
  readonly imaging?: Partial<Imaging>;
  /** What becomes of a question for permission. */
  readonly signIn?: Services['signIn'];
  readonly ownership?: TeamServices['checkOwnership'];
  readonly storage?: 'denied';
  /** What this device remembers when the page opens. */
  readonly remember?: (memory: SceneMemory) => Promise<void>;
};

export type SceneMemory = {
  readonly history: PhotoHistory;
  readonly owner: HistoryOwner;
  readonly photos: SamplePhotos;
};

const tenantId = 'gallery';
/** Of the team in a tile. */
export const sceneGroupId = 'gallery-team';

const targets: readonly PhotoTarget[] = [
  { kind: 'me' },
  { kind: 'team', teamId: sceneGroupId },
  { kind: 'group', groupId: sceneGroupId },
];

/** The services of one tile: the product's own modules over a scripted photo service. */
export async function createSceneServices(
  id: string,
  photos: SamplePhotos,
  options: SceneOptions,
): Promise<Services> {
  const { graph = {}, contacts = {}, pace = 'as-it-is', imaging, storage, remember } = options;
  const clock = pace === 'hurried' ? hurriedClock : systemClock;
  const history = await openHistory({
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    ...(storage === 'denied' && { indexedDB: deniedStorage }),
  });
  const transport = createGraphTransport<AuthError>({
    graphRoot: 'https://graph.invalid',
    fetch: createScriptedContacts(contacts, createScriptedGraph(graph, photos)),
    clock,
    random: Math.random,
    newRequestId: () => crypto.randomUUID(),
    acquireToken: () => Promise.resolve(ok({ accessToken: 'gallery' })),
  });
  const services: Services = {
    clock,
    graph: createPhotoClient(transport),
    history,
    hostName: options.hostName ?? 'Teams',
    imaging: { ...createImaging(), ...imaging },
    me: { tenantId, objectId: id, displayName: 'Adele Vance' },
    signIn: options.signIn ?? (() => Promise.resolve(ok(undefined))),
    transport,
    team: {
      checkOwnership: options.ownership ?? (() => Promise.resolve(ok('owner'))),
      adminConsentUrl: () => 'https://login.invalid/adminconsent',
    },
  };
  const ownerOf = (target: PhotoTarget) => ({
    tenantId,
    userObjectId: id,
    targetKey: photoTargetKey(target),
  });
  await Promise.all(targets.map((target) => forgetAll(history, ownerOf(target))));
  await remember?.({ history, owner: ownerOf({ kind: 'me' }), photos });
  return services;
}

/** Of this tile's last visit. */
async function forgetAll(history: PhotoHistory, owner: HistoryOwner): Promise<void> {
  const notes = [history.shown, history.writes, history.draft, history.refusal, history.half];
  await Promise.all(notes.map((note) => note.remember(owner, undefined)));
  for (const { id } of await history.list(owner)) await history.forget(owner, id);
}

const hurriedClock: Clock = {
  ...systemClock,
  sleep: (durationMs, signal) => systemClock.sleep(durationMs / 100, signal),
};

/** A browser that denies a frame its storage throws when it is asked to open a database. */
const deniedStorage = {
  open: () => {
    throw new DOMException('Access is denied.', 'SecurityError');
  },
} as unknown as IDBFactory;
