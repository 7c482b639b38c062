import {
  photoSizes,
  type ContactTarget,
  type Mailbox,
  type PhotoPropertiesTarget,
  type PhotoTarget,
  type SizedPhotoTarget,
} from '#graph';
import { invariant, type Result } from '#shared';

import { drawFixturePicture, roleTemplateIds, type Tenant } from '../../../sandbox/tenant/index.ts';
import { tokenOf } from '../../support/emulated-graph.ts';
import { connectClients, type EmulatedClients, type Exchange } from './emulated-clients.ts';

/** Enough for every call that there is; whether each needs what it asks for is what `seeds.json` is about. */
const everyPermission = [
  'User.ReadWrite.All',
  'ProfilePhoto.ReadWrite.All',
  'Group.ReadWrite.All',
  'TeamSettings.ReadWrite.All',
  'Contacts.ReadWrite',
  'RoleManagement.Read.Directory',
].join(' ');

type Outcome = Result<unknown, { readonly kind: string }>;

const names = (tenant: Tenant) => {
  const self = tenant.defaultPerson;
  const folders = tenant.contactBook.listFolders(self.objectId);
  const contacts = tenant.contactBook.listContacts(self.objectId);
  const folder = (name: string) =>
    folders.find(({ displayName }) => displayName === name)?.folderId ?? '';
  const contact = (name: string) =>
    contacts.find(({ displayName }) => displayName === name)?.contactId ?? '';
  return {
    user: { kind: 'user', userId: self.userPrincipalName },
    other: { kind: 'user', userId: tenant.people[4]?.objectId ?? '' },
    withoutPhoto: { kind: 'user', userId: 'nobody@contoso.com' },
    group: { kind: 'group', groupId: tenant.groups[0]?.objectId ?? '' },
    team: { kind: 'team', teamId: tenant.groups[0]?.objectId ?? '' },
    contactsOf: (mailbox: Mailbox): readonly ContactTarget[] => {
      const at = (contactName: string, ...path: string[]): ContactTarget => ({
        kind: 'contact',
        mailbox,
        contactId: contact(contactName),
        folderPath: path.map(folder),
      });
      return [
        at('Elena Petrova'),
        at('Mikkel Sørensen', 'Suppliers'),
        at('Aino Virtanen', 'Suppliers', 'Nordic'),
        at('Ingunn Bakke', 'Suppliers', 'Nordic', 'Oslo'),
      ];
    },
  } as const;
};

const me = { kind: 'me' } as const;

/** Runs the call to its end in virtual time, and fails when it ends otherwise than it should. */
const runner = ({ clock }: EmulatedClients) => ({
  succeed: async (call: Promise<Outcome>) => {
    const result = await clock.run(call);
    invariant(result.ok, `the call succeeds: ${JSON.stringify(result)}`);
  },
  fail: async (kind: string, call: Promise<Outcome>) => {
    const result = await clock.run(call);
    invariant(!result.ok && result.error.kind === kind, `the call ends as ${kind}`);
  },
});

type Run = {
  readonly clients: EmulatedClients;
  readonly named: ReturnType<typeof names>;
  readonly jpeg: Blob;
} & ReturnType<typeof runner>;

/** Every call of every client for every target, answered by the emulator, and the refusals that matter. */
export async function makeEveryCall(): Promise<readonly Exchange[]> {
  const picture = await drawFixturePicture({ widthPx: 648, heightPx: 648, format: 'jpeg' });
  const clients = connectClients({ token: '', settings: { allowPhotoProperties: true } });
  const { objectId: oid } = clients.tenant.defaultPerson;
  const wids = [roleTemplateIds.globalAdministrator];
  clients.use({ token: tokenOf({ oid, wids, scp: everyPermission }) });
  const named = names(clients.tenant);
  const jpeg = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
  const run: Run = { clients, named, jpeg, ...runner(clients) };
  const sized = [me, named.user, named.other, named.group];
  const contacts = [...named.contactsOf(me), ...named.contactsOf(named.user)];
  for (const target of [...sized, named.team, ...contacts]) await changePhoto(run, target);
  for (const target of sized) await readSizes(run, target);
  await changeProperties(run);
  for (const mailbox of [me, named.user]) await useContacts(run, mailbox);
  await askPeople(run);
  await readThumbnails(run);
  await removeAndMiss(run);
  return clients.exchanges;
}

async function changePhoto({ clients, succeed, jpeg }: Run, target: PhotoTarget): Promise<void> {
  const { photos, properties } = clients;
  await succeed(photos.replacePhoto(target, jpeg));
  await succeed(photos.replacePhoto(target, jpeg, { version: 'beta' }));
  if (target.kind !== 'team') await succeed(photos.replacePhoto(target, jpeg, { method: 'PATCH' }));
  await succeed(photos.readPhoto(target));
  for (const version of ['v1.0', 'beta'] as const) {
    const changes = { heightPx: 6, widthPx: 5 };
    await succeed(properties.updatePhotoProperties(target, changes, { version }));
  }
}

async function readSizes({ clients, succeed }: Run, target: SizedPhotoTarget): Promise<void> {
  const { sizes } = clients;
  await succeed(sizes.listSizes(target));
  for (const size of photoSizes) {
    await succeed(sizes.readMetadata(target, size));
    await succeed(sizes.readValue(target, size));
  }
}

async function changeProperties({ clients, named, succeed }: Run): Promise<void> {
  const { groupId } = named.group;
  const photoId = '240x240';
  const targets: readonly PhotoPropertiesTarget[] = [
    { kind: 'photo-of-size', of: me, photoId },
    { kind: 'photo-of-size', of: named.user, photoId },
    { kind: 'photo-of-size', of: named.group, photoId },
    { kind: 'joined-group', groupId },
    { kind: 'joined-group-photo-of-size', groupId, photoId },
    { kind: 'joined-group-team', groupId },
    { kind: 'drive-creator' },
  ];
  for (const target of targets) {
    await succeed(clients.properties.updatePhotoProperties(target, { widthPx: 5 }));
  }
}

async function useContacts({ clients, named, succeed }: Run, mailbox: Mailbox): Promise<void> {
  const { contacts } = clients;
  await succeed(contacts.findContacts(mailbox, "robert.d'angelo@tailspintoys.com"));
  await succeed(contacts.listContacts(mailbox, { text: 'nobody of this name' }));
  for (const { folderPath = [] } of named.contactsOf(mailbox)) {
    const contact = {
      mailAddress: `new-${mailbox.kind}-${folderPath.length}@example.com`,
      displayName: 'New Person',
      folderPath,
    };
    const names = folderPath.length === 0 ? { givenName: 'New', surname: 'Person' } : {};
    await succeed(contacts.createContact(mailbox, { ...contact, ...names }));
  }
}

async function askPeople({ clients, named, succeed }: Run): Promise<void> {
  const { people, photos, tenant } = clients;
  await succeed(photos.readSignedInUser());
  await succeed(people.resolveMailAddress("siobhano'neill@contoso.com"));
  await succeed(people.checkGroupOwnership(named.group.groupId));
  const administrator = tenant.people[1];
  invariant(administrator, 'an administrator is seeded');
  const { objectId: oid } = administrator;
  const before = clients.use({ token: tokenOf({ oid, scp: everyPermission }) });
  await succeed(people.readSignedInUserWithRoles());
  clients.use(before);
}

async function readThumbnails({ clients, named }: Run): Promise<void> {
  const targets = [me, named.user, named.group, named.team, ...named.contactsOf(me)];
  const all = await clients.clock.run(
    clients.thumbnails.readThumbnails([...targets, named.withoutPhoto]),
  );
  invariant(
    all.every(({ ok }) => ok),
    `every thumbnail is read or absent: ${JSON.stringify(all)}`,
  );
}

/** After this there is no photo any more. */
async function removeAndMiss({ clients, named, succeed, fail, jpeg }: Run): Promise<void> {
  const { photos, contacts } = clients;
  for (const target of [me, named.other, named.group]) {
    await succeed(photos.removePhoto(target));
    await succeed(photos.readPhoto(target));
    await succeed(photos.removePhoto(target));
  }
  await succeed(photos.removePhoto(named.user));
  const notAPicture = new Blob(['not a picture'], { type: 'image/jpeg' });
  await fail('graph/photo-rejected', photos.replacePhoto(me, notAPicture));
  const before = clients.use({ token: 'expired' });
  await fail('graph/token-refused', photos.replacePhoto(me, jpeg));
  clients.use(before);
  const stranger = { kind: 'user', userId: 'mingl@contoso.com' } as const;
  await fail('graph/forbidden', contacts.listContacts(stranger));
  await fail('graph/owner-required', photos.replacePhoto(otherGroup(clients), jpeg));
}

const otherGroup = ({ tenant }: EmulatedClients) =>
  ({ kind: 'group', groupId: tenant.groups[1]?.objectId ?? '' }) as const;
