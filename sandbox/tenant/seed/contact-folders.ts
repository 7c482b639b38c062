import type { ContactFolder } from '../types.ts';
import { personId } from './people.ts';

/** Every mailbox has one; `/me/contactFolders` leaves it out. */
export const defaultFolderId = (ownerId: string): string => folderIdOf(`Contacts of ${ownerId}`);

type FolderSeed = {
  readonly displayName: string;
  /** Number of the person whose mailbox holds it. */
  readonly owner: number;
  readonly parent?: string;
};

const seeds: readonly FolderSeed[] = [
  { displayName: 'Suppliers', owner: 1 },
  { displayName: 'Nordic', owner: 1, parent: 'Suppliers' },
  { displayName: 'Oslo', owner: 1, parent: 'Nordic' },
  { displayName: 'Family', owner: 1 },
  { displayName: 'Partners', owner: 2 },
];

/** By name: names are unique among the seeds. */
export const seededFolderId = (displayName: string): string => folderIdOf(`Folder ${displayName}`);

export const seedContactFolders: readonly ContactFolder[] = seeds.map((seed) => ({
  folderId: seededFolderId(seed.displayName),
  ownerId: personId(seed.owner),
  displayName: seed.displayName,
  ...(seed.parent === undefined ? {} : { parentFolderId: seededFolderId(seed.parent) }),
}));

/** Owners, by number, and the people whom they let into their contacts. */
export const seedContactSharing: ReadonlyMap<string, readonly string[]> = new Map([
  [personId(2), [personId(1)]],
]);

function folderIdOf(name: string): string {
  const distinct = Buffer.from(name).toString('base64url').slice(-24);
  return `AQMkAGQ0ZDdmYzRlLWE2OGQtNDY3_g-BGAAuAAAD${distinct}AAAA=`;
}
