import type { Contact } from '../types.ts';
import { defaultFolderId, seededFolderId } from './contact-folders.ts';
import { personId } from './people.ts';

type ContactSeed = {
  readonly givenName: string;
  readonly surname: string;
  readonly companyName: string;
  readonly addresses: readonly string[];
  /** Display name; the default folder unless told. */
  readonly folder?: string;
  /** Number of the person whose mailbox holds it; Adele Vance unless told. */
  readonly owner?: number;
};

const seeds: readonly ContactSeed[] = [
  {
    givenName: 'Elena',
    surname: 'Petrova',
    companyName: 'Fabrikam',
    addresses: ['elena@fabrikam.com'],
  },
  {
    givenName: 'Robert',
    surname: "D'Angelo",
    companyName: 'Tailspin Toys',
    addresses: ["robert.d'angelo@tailspintoys.com"],
  },
  {
    givenName: 'Hanna',
    surname: 'Müller',
    companyName: 'Adventure Works',
    addresses: ['hanna.mueller@adventure-works.com', 'hanna@mueller.example'],
  },
  {
    givenName: 'Kenji',
    surname: '佐藤',
    companyName: 'Wide World Importers',
    addresses: ['kenji.sato@wideworldimporters.com'],
  },
  {
    givenName: 'Olu',
    surname: 'Balogun',
    companyName: 'Northwind Traders',
    addresses: ['olu+orders@northwindtraders.com'],
  },
  {
    givenName: 'Sofía',
    surname: 'Castaño',
    companyName: 'Trey Research',
    addresses: ['sofia@treyresearch.net'],
  },
  // Twice the same address: the finder has to ask which one is meant.
  {
    givenName: 'Sofi',
    surname: 'C.',
    companyName: 'Trey Research',
    addresses: ['sofia@treyresearch.net'],
  },
  { givenName: 'Grandma', surname: '', companyName: '', addresses: [] },
  {
    givenName: 'Mikkel',
    surname: 'Sørensen',
    companyName: 'Fourth Coffee',
    addresses: ['mikkel@fourthcoffee.com'],
    folder: 'Suppliers',
  },
  {
    givenName: 'Aino',
    surname: 'Virtanen',
    companyName: 'Lucerne Publishing',
    addresses: ['aino@lucernepublishing.com'],
    folder: 'Nordic',
  },
  {
    givenName: 'Elena',
    surname: 'Petrova',
    companyName: 'Fabrikam',
    addresses: ['elena@fabrikam.com'],
    owner: 2,
  },
  {
    givenName: 'Victor',
    surname: 'Lindqvist',
    companyName: 'Proseware',
    addresses: ['victor@proseware.com'],
    owner: 2,
  },
  {
    givenName: 'Ingunn',
    surname: 'Bakke',
    companyName: 'Northwind Traders',
    addresses: ['ingunn@northwindtraders.com'],
    folder: 'Oslo',
  },
  // Of a personal account, in its own mailbox.
  {
    givenName: 'Nadia',
    surname: 'Haddad',
    companyName: '',
    addresses: ['nadia@haddad.example'],
    owner: 27,
  },
];

export const seedContacts: readonly Contact[] = seeds.map((seed, index) => {
  const ownerId = personId(seed.owner ?? 1);
  const displayName = `${seed.givenName} ${seed.surname}`.trim();
  return {
    contactId: contactId(index + 1),
    ownerId,
    folderId: seed.folder === undefined ? defaultFolderId(ownerId) : seededFolderId(seed.folder),
    givenName: seed.givenName,
    surname: seed.surname,
    displayName,
    companyName: seed.companyName,
    emailAddresses: seed.addresses.map((address) => ({ name: displayName, address })),
  };
});

/** Neighbours differ only by the case of a letter, as Exchange's ids may: whoever ignores case mixes them up. */
export function contactId(number: number): string {
  const pair = Math.floor((number - 1) / 2);
  const letter = String.fromCharCode(65 + (pair % 26));
  const distinct = number % 2 === 0 ? letter.toLowerCase() : letter;
  const round = String(Math.floor(pair / 26)).padStart(4, '0');
  return `AAMkAGQ0ZDdmYzRlLWE2OGQtNDY3_g-BGAAAAAAC9m${distinct}vTqR5Wl0VnhwHkDAAAAA${round}EOAAB=`;
}
