import type { createGraphFixture } from './emulated-graph.ts';

type Fixture = ReturnType<typeof createGraphFixture>;

/** Addresses of one target of each kind, as Adele Vance sees them, without version and `/photo`. */
export function targetAddresses({ tenant, adele }: Pick<Fixture, 'tenant' | 'adele'>) {
  const [group] = tenant.groups;
  const folders = tenant.contactBook.listFolders(adele.objectId);
  const contacts = tenant.contactBook.listContacts(adele.objectId);
  const folderId = (name: string) =>
    encodeURIComponent(folders.find(({ displayName }) => displayName === name)?.folderId ?? '');
  const contactId = (name: string) =>
    encodeURIComponent(contacts.find(({ displayName }) => displayName === name)?.contactId ?? '');
  const inDefault = contactId('Elena Petrova');
  const inSuppliers = `${folderId('Suppliers')}/contacts/${contactId('Mikkel Sørensen')}`;
  const deep = `${folderId('Suppliers')}/childFolders/${folderId('Nordic')}/childFolders/${folderId('Oslo')}/contacts/${contactId('Ingunn Bakke')}`;
  const me = `/users/${adele.userPrincipalName}`;
  return {
    me: '/me',
    user: me,
    group: `/groups/${group?.objectId ?? ''}`,
    team: `/teams/${group?.objectId ?? ''}`,
    contacts: [
      `/me/contacts/${inDefault}`,
      `${me}/contacts/${inDefault}`,
      `/me/contactFolders/${inSuppliers}`,
      `${me}/contactfolders/${inSuppliers}`,
      `/me/contactFolders/${deep}`,
      `${me}/contactFolders/${deep}`,
    ],
  } as const;
}
