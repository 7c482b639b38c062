import type { Group } from '../types.ts';
import { domain, personId } from './people.ts';

type GroupSeed = {
  readonly number: number;
  readonly alias: string;
  readonly displayName: string;
  readonly description: string;
  readonly team: Group['team'];
  /** Numbers of people. */
  readonly owners: readonly number[];
  readonly members: readonly number[];
};

const seeds: readonly GroupSeed[] = [
  {
    number: 1,
    alias: 'retail',
    displayName: 'Retail',
    description: 'Everything about our stores.',
    team: 'present',
    owners: [1, 17],
    members: [1, 4, 7, 14, 17, 19, 24],
  },
  {
    number: 2,
    alias: 'design-studio',
    displayName: 'Design Studio',
    description: 'Packaging, web and print.',
    team: 'present',
    owners: [9],
    members: [1, 9, 11, 13],
  },
  {
    number: 3,
    alias: 'project-northwind',
    displayName: 'Projekt Nordwind – Büro München',
    description: 'New office, with our consultants.',
    team: 'present',
    owners: [5, 13],
    members: [1, 5, 6, 12, 13, 25],
  },
  {
    number: 4,
    alias: 'it-service',
    displayName: 'IT Service',
    description: 'Help with devices and accounts.',
    team: 'present',
    owners: [2, 3],
    members: [2, 3, 12, 22],
  },
  {
    number: 5,
    alias: 'all-company',
    displayName: 'All Company',
    description: 'News for everybody. A group without a team.',
    team: 'none',
    owners: [15],
    members: Array.from({ length: 24 }, (_, index) => index + 1),
  },
];

export const groupId = (number: number): string =>
  `9b1f60d4-2c55-4e0b-8a71-${String(number).padStart(12, '0')}`;

export const seedGroups: readonly Group[] = seeds.map((seed) => ({
  objectId: groupId(seed.number),
  displayName: seed.displayName,
  description: seed.description,
  mail: `${seed.alias}@${domain}`,
  team: seed.team,
  ownerIds: seed.owners.map(personId),
  memberIds: seed.members.map(personId),
  teamState: 'active',
  source: 'cloud',
}));
