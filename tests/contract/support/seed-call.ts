import type { GraphError, PhotoPropertiesTarget, PhotoTarget, SizedPhotoTarget } from '#graph';
import { invariant, type Result } from '#shared';

import {
  createTenant,
  defaultFolderId,
  drawFixturePicture,
  personalAccountsTenantId,
  roleTemplateIds,
} from '../../../sandbox/tenant/index.ts';
import { tokenOf } from '../../support/emulated-graph.ts';
import seeds from '../seeds.json' with { type: 'json' };
import { connectClients, type EmulatedClients } from './emulated-clients.ts';

export type SeedCall = {
  readonly as: string;
  /** Absent for a token without any. */
  readonly permission?: string;
  readonly call: string;
  /** A key of the `targets` of `seeds.json`. */
  readonly of: string;
  readonly allowPhotoProperties?: boolean;
};

export type SeedOutcome = {
  /** The status of each request in turn, then the kind of the failure. */
  readonly outcome: string;
  /** Method, version and path of each request, ids decoded. */
  readonly requests: readonly string[];
};

type Outcome = Promise<Result<unknown, GraphError>>;

const tenant = createTenant();

const personNamed = (userPrincipalName: string) => {
  const person = tenant.findPerson(userPrincipalName);
  invariant(person, `${userPrincipalName} is seeded`);
  return person;
};

const self = tenant.defaultPerson;
/** A personal account. */
const sam = personNamed('sam.rivers@outlook.com');
const folders = tenant.contactBook.listFolders(self.objectId);
const contacts = tenant.contactBook.listContacts(self.objectId);
const suppliers = folders.find(({ displayName }) => displayName === 'Suppliers')?.folderId ?? '';
const contactIn = (folderId: string): string =>
  contacts.find((contact) => contact.folderId === folderId)?.contactId ?? '';

const names: Readonly<Record<string, string>> = {
  self: self.userPrincipalName,
  other: personNamed('bjorna@contoso.com').objectId,
  group: tenant.groups[0]?.objectId ?? '',
  contact: contactIn(defaultFolderId(self.objectId)),
  contactOfPersonal: tenant.contactBook.listContacts(sam.objectId)[0]?.contactId ?? '',
  folder: suppliers,
  inFolder: contactIn(suppliers),
  size: '240x240',
};

/** `{self}` and the like, as they are called in the sandbox. */
export const fillIn = (text: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = names[name];
    invariant(value, `${name} is known`);
    return value;
  });

const targets: Readonly<Record<string, unknown>> = seeds.targets;

/** The rows are written for the client, so that a wrong one fails at once. */
const targetOf = (of: string): unknown => {
  invariant(of in targets, `${of} is among the targets`);
  return JSON.parse(fillIn(JSON.stringify(targets[of]))) as unknown;
};

const credentialsOf = ({ as, permission = '' }: SeedCall) => {
  if (as === 'application') return { token: tokenOf({ roles: [permission] }) };
  if (as === 'personal') {
    const { objectId: oid } = sam;
    const token = tokenOf({ oid, scp: permission, tid: personalAccountsTenantId });
    return { token, account: { tenantId: personalAccountsTenantId } };
  }
  const isAdministrator = as === 'administrator';
  invariant(isAdministrator || as === 'delegated', `${as} is a kind of token`);
  const wids = isAdministrator ? [roleTemplateIds.userAdministrator] : [];
  return { token: tokenOf({ oid: self.objectId, scp: permission, wids }) };
};

const replace =
  (method: 'PUT' | 'PATCH', version: 'v1.0' | 'beta') =>
  async ({ photos }: EmulatedClients, target: unknown): Outcome => {
    const picture = await drawFixturePicture({ widthPx: 240, heightPx: 240, format: 'jpeg' });
    const jpeg = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
    return photos.replacePhoto(target as PhotoTarget, jpeg, { method, version });
  };

const calls: Readonly<Record<string, (clients: EmulatedClients, target: unknown) => Outcome>> = {
  'PUT v1.0': replace('PUT', 'v1.0'),
  'PUT beta': replace('PUT', 'beta'),
  'PATCH v1.0': replace('PATCH', 'v1.0'),
  'PATCH beta': replace('PATCH', 'beta'),
  'PATCH properties': ({ properties }, target) =>
    properties.updatePhotoProperties(target as PhotoPropertiesTarget, { heightPx: 6, widthPx: 5 }),
  'GET photo': ({ photos }, target) => photos.readPhoto(target as PhotoTarget),
  'GET sized': ({ sizes }, target) => sizes.readValue(target as SizedPhotoTarget, '48x48'),
  DELETE: ({ photos }, target) => photos.removePhoto(target as PhotoTarget),
};

/** Makes the call through the client that offers it, against an emulator of its own. */
export async function makeSeedCall(seed: SeedCall): Promise<SeedOutcome> {
  const call = calls[seed.call];
  invariant(call, `${seed.call} is a call`);
  const { allowPhotoProperties = false } = seed;
  const clients = connectClients({ ...credentialsOf(seed), settings: { allowPhotoProperties } });
  const { clock, exchanges } = clients;
  const result = await clock.run(clock.holdDuring(call(clients, targetOf(seed.of))));
  const statuses = exchanges.map(({ answer }) => String(answer?.status ?? 'cut'));
  const sent = statuses.length === 0 ? ['unsent'] : statuses;
  return {
    outcome: (result.ok ? sent : [...sent, result.error.kind]).join(' '),
    requests: exchanges.map(({ method, url }) => `${method} ${decodeURIComponent(url.pathname)}`),
  };
}
