import { createGraphClient } from '#graph';
import { openHistory } from '#history';
import { ok } from '#shared';

import { createFaults, initialSettings } from '../../sandbox/faults/index.ts';
import { createGraphEmulator } from '../../sandbox/graph/index.ts';
import { createTenant } from '../../sandbox/tenant/index.ts';
import type { AccessTokenClaims, SandboxSettings } from '../../sandbox/types.ts';
import {
  createPhotoPublisher,
  type MakeSmaller,
  type ShownPhoto,
} from '../../src/features/photo-publish/protocol/index.ts';
import { delegatedToken } from './emulated-graph.ts';
import { createTestLog } from './request-log.ts';
import { createVirtualClock } from './virtual-clock.ts';

const target = { kind: 'me' } as const;

type PublishingOptions = { readonly scopes?: string; readonly makeSmaller?: MakeSmaller };

const deniedStorage = {
  open: () => {
    throw new DOMException('denied', 'SecurityError');
  },
} as unknown as IDBFactory;

/** The publisher, the client and the history as they ship, over the sandbox's Graph. */
export const startPublishing = async (
  userPrincipalName: string,
  { scopes = 'User.ReadWrite', ...parts }: PublishingOptions = {},
) => {
  const clock = createVirtualClock();
  const tenant = createTenant();
  const log = createTestLog();
  let settings: SandboxSettings = initialSettings;
  const faults = createFaults({ clock, log });
  const service = faults.wrap(
    createGraphEmulator({
      tenant,
      clock,
      log,
      settings: () => settings,
      verifyAccessToken: (token) =>
        Promise.resolve({
          status: 'valid',
          claims: JSON.parse(decodeURIComponent(token)) as AccessTokenClaims,
        }),
    }),
  );
  const person = tenant.findPerson(userPrincipalName);
  if (person === undefined) throw new Error(`Nobody is called ${userPrincipalName}.`);
  let ids = 0;
  const graph = createGraphClient<never>({
    graphRoot: 'https://graph.example',
    // The emulator encodes pictures in real time, of which this clock knows nothing.
    fetch: (url, init) => clock.holdDuring(service(new Request(url, init))),
    clock,
    random: () => 0.5,
    acquireToken: () => Promise.resolve(ok({ accessToken: delegatedToken(person, scopes) })),
    newRequestId: () => `request-${++ids}`,
  });
  const history = await openHistory({
    indexedDB: deniedStorage,
    clock,
    newId: () => `copy-${++ids}`,
  });
  const publisher = createPhotoPublisher({ graph, history, clock, ...parts });
  const owner = { tenantId: tenant.tenantId, userObjectId: person.objectId, targetKey: 'me' };

  const read = async () => {
    const photo = await clock.run(graph.readPhoto(target));
    if (!photo.ok) throw new Error(`Not read: ${photo.error.kind}`);
    return photo.value;
  };
  const readPicture = async (): Promise<Buffer> => {
    const photo = await read();
    if (photo.status === 'absent') throw new Error('There is no photo.');
    return Buffer.from(await photo.bytes.arrayBuffer());
  };
  const look = async (): Promise<ShownPhoto> => {
    const photo = await read();
    return photo.status === 'absent' ? photo : { status: 'present', etag: photo.metadata.etag };
  };
  return {
    clock,
    log,
    faults,
    graph,
    history,
    owner,
    publisher,
    read,
    readPicture,
    look,
    change: (changes: Partial<SandboxSettings>) => {
      settings = { ...settings, ...changes };
    },
  };
};
