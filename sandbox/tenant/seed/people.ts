import type { Person } from '../types.ts';
import { roleTemplateIds } from './roles.ts';

export const domain = 'contoso.com';

type PersonSeed = {
  readonly number: number;
  readonly alias: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  /** Only where it is not the two names in Western order. */
  readonly displayName?: string;
  readonly adminRoles?: readonly string[];
  readonly mailbox?: 'none';
  readonly photoStorage?: Person['photoStorage'];
  /** Home address of a guest, who has no mailbox here. */
  readonly guestMail?: string;
  /** Sign-in name of a personal Microsoft account. */
  readonly personalMail?: string;
};

/** Tenant of all personal Microsoft accounts. Source: Microsoft Learn, id-token-claims-reference. */
export const personalAccountsTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Another made-up organisation. */
const guestsTenantId = '7f1c2d84-5b3a-4e96-8d10-c0a7e5520002';

const { globalAdministrator, userAdministrator } = roleTemplateIds;

const seeds: readonly PersonSeed[] = [
  { number: 1, alias: 'adelev', givenName: 'Adele', surname: 'Vance', jobTitle: 'Retail Manager' },
  {
    number: 2,
    alias: 'niao',
    givenName: 'Nia',
    surname: 'Okafor',
    jobTitle: 'Head of IT',
    adminRoles: [globalAdministrator],
  },
  {
    number: 3,
    alias: 'petrn',
    givenName: 'Petr',
    surname: 'Novák',
    jobTitle: 'Service Desk Lead',
    adminRoles: [userAdministrator],
  },
  {
    number: 4,
    alias: "siobhano'neill",
    givenName: 'Siobhán',
    surname: "O'Neill",
    jobTitle: 'People Partner',
  },
  { number: 5, alias: 'bjorna', givenName: 'Björn', surname: 'Ångström', jobTitle: 'Architect' },
  {
    number: 6,
    alias: 'mingl',
    givenName: '明',
    surname: '李',
    displayName: '李明 (Li Ming)',
    jobTitle: 'Supply Planner',
  },
  { number: 7, alias: 'fatimaa', givenName: 'Fatima', surname: 'Al-Sayed', jobTitle: 'Controller' },
  {
    number: 8,
    alias: 'harpreets',
    givenName: 'Harpreet',
    surname: 'Singh',
    jobTitle: 'Plant Manager',
  },
  {
    number: 9,
    alias: 'yukit',
    givenName: '優希',
    surname: '田中',
    displayName: '田中 優希',
    jobTitle: 'Product Designer',
  },
  { number: 10, alias: 'grantw', givenName: 'Grant', surname: 'Whitfield', jobTitle: 'Counsel' },
  { number: 11, alias: 'zoel', givenName: 'Zoë', surname: 'Lambert', jobTitle: 'Illustrator' },
  {
    number: 12,
    alias: 'lukaszk',
    givenName: 'Łukasz',
    surname: 'Kowalczyk',
    jobTitle: 'Data Engineer',
  },
  { number: 13, alias: 'priyar', givenName: 'Priya', surname: 'Raman', jobTitle: 'VP Marketing' },
  { number: 14, alias: 'samuela', givenName: 'Samuel', surname: 'Adeyemi', jobTitle: 'Buyer' },
  { number: 15, alias: 'ingridd', givenName: 'Ingrid', surname: 'Dahl', jobTitle: 'Chair' },
  { number: 16, alias: 'mateof', givenName: 'Mateo', surname: 'Fernández', jobTitle: 'Chef' },
  { number: 17, alias: 'amaran', givenName: 'Amara', surname: 'Nwosu', jobTitle: 'Store Manager' },
  { number: 18, alias: 'noahc', givenName: 'Noah', surname: 'Cohen', jobTitle: 'Researcher' },
  { number: 19, alias: 'aichab', givenName: 'Aïcha', surname: 'Benali', jobTitle: 'Sales Lead' },
  {
    number: 20,
    alias: 'leilanik',
    givenName: 'Leilani',
    surname: 'Kealoha',
    jobTitle: 'Events Manager',
  },
  { number: 21, alias: 'chloed', givenName: 'Chloé', surname: 'Dubois', jobTitle: 'Analyst' },
  { number: 22, alias: 'davidk', givenName: 'David', surname: 'Kim', jobTitle: 'Developer' },
  {
    number: 23,
    alias: 'laylah',
    givenName: 'ليلى',
    surname: 'حداد',
    displayName: 'ليلى حداد',
    jobTitle: 'Translator',
  },
  {
    number: 24,
    alias: 'rosad',
    givenName: 'Rosa',
    surname: 'Delgado',
    jobTitle: 'Warehouse Associate',
    mailbox: 'none',
    photoStorage: 'none',
  },
  {
    number: 25,
    alias: 'elena_fabrikam.com#EXT#',
    givenName: 'Elena',
    surname: 'Petrova',
    jobTitle: 'Consultant',
    guestMail: 'elena@fabrikam.com',
  },
  {
    number: 26,
    alias: 'teom',
    givenName: 'Teo',
    surname: 'Marino',
    jobTitle: 'Apprentice',
    mailbox: 'none',
    photoStorage: 'small-files',
  },
  {
    number: 27,
    alias: 'sam.rivers',
    givenName: 'Sam',
    surname: 'Rivers',
    jobTitle: '',
    personalMail: 'sam.rivers@outlook.com',
  },
];

export const personId = (number: number): string =>
  `5d0c7a10-8f3e-4b6a-9c2d-${String(number).padStart(12, '0')}`;

export const seedPeople: readonly Person[] = seeds.map(toPerson);

function toPerson(seed: PersonSeed): Person {
  const userPrincipalName = seed.personalMail ?? `${seed.alias}@${domain}`;
  const kind = kindOf(seed);
  const hasMailbox = seed.mailbox !== 'none' && kind !== 'guest';
  const mail = seed.guestMail ?? (hasMailbox ? userPrincipalName : undefined);
  return {
    objectId: personId(seed.number),
    userPrincipalName,
    displayName: seed.displayName ?? `${seed.givenName} ${seed.surname}`,
    givenName: seed.givenName,
    surname: seed.surname,
    jobTitle: seed.jobTitle,
    ...(mail === undefined ? {} : { mail }),
    kind,
    ...homeTenantOf(kind),
    hasMailbox,
    photoStorage: seed.photoStorage ?? 'full',
    adminRoles: seed.adminRoles ?? [],
  };
}

function homeTenantOf(kind: Person['kind']): Pick<Person, 'homeTenantId'> {
  if (kind === 'member') return {};
  return { homeTenantId: kind === 'personal' ? personalAccountsTenantId : guestsTenantId };
}

function kindOf({ guestMail, personalMail }: PersonSeed): Person['kind'] {
  if (personalMail !== undefined) return 'personal';
  return guestMail === undefined ? 'member' : 'guest';
}
