import type { Fault, SandboxOrigins, SandboxSettings } from '../types.ts';
import { readList, readObject, readText } from './json.ts';

export type StatusPerson = {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly objectId: string;
  readonly jobTitle: string;
  readonly kind: 'member' | 'guest' | 'personal';
  readonly hasPhoto: boolean;
};

/** A team; its id is that of its group. */
export type StatusTeam = {
  readonly groupId: string;
  /** Its mail address before the `@`. */
  readonly alias: string;
  readonly displayName: string;
  readonly ownerIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly teamState: 'active' | 'archived';
  readonly source: 'cloud' | 'synced';
};

/** What `GET /sandbox/status` says. */
export type SandboxStatus = {
  readonly origins: SandboxOrigins;
  readonly tenantId: string;
  /** User principal name of the person who is signed in. */
  readonly person: string;
  /** `required`: the person has to accept what the app asks for. */
  readonly consent: 'granted' | 'required' | 'administrator';
  readonly people: readonly StatusPerson[];
  readonly teams: readonly StatusTeam[];
  readonly settings: SandboxSettings;
  readonly faults: readonly Fault[];
};

function parsePerson(value: unknown): StatusPerson {
  const person = readObject(value, 'A person');
  return {
    userPrincipalName: readText(person, 'userPrincipalName'),
    displayName: readText(person, 'displayName'),
    objectId: readText(person, 'objectId'),
    jobTitle: readText(person, 'jobTitle'),
    kind: person['kind'] === 'guest' || person['kind'] === 'personal' ? person['kind'] : 'member',
    hasPhoto: person['hasPhoto'] === true,
  };
}

function parseTeam(value: unknown): StatusTeam {
  const team = readObject(value, 'A team');
  return {
    groupId: readText(team, 'groupId'),
    alias: readText(team, 'alias'),
    displayName: readText(team, 'displayName'),
    ownerIds: readList(team, 'ownerIds').map(String),
    memberIds: readList(team, 'memberIds').map(String),
    teamState: team['teamState'] === 'archived' ? 'archived' : 'active',
    source: team['source'] === 'synced' ? 'synced' : 'cloud',
  };
}

function parseOrigins(value: unknown): SandboxOrigins {
  const origins = readObject(value, 'origins');
  return {
    start: readText(origins, 'start'),
    teamsCrossSite: readText(origins, 'teamsCrossSite'),
    app: readText(origins, 'app'),
    graph: readText(origins, 'graph'),
    identity: readText(origins, 'identity'),
    outlook: readText(origins, 'outlook'),
    outlookApp: readText(origins, 'outlookApp'),
    outlookGraph: readText(origins, 'outlookGraph'),
    outlookIdentity: readText(origins, 'outlookIdentity'),
  };
}

const parseConsent = (value: unknown): SandboxStatus['consent'] =>
  value === 'required' || value === 'administrator' ? value : 'granted';

/** Throws `TypeError` naming the field that is not as agreed. */
export function parseStatus(value: unknown): SandboxStatus {
  const status = readObject(value, 'The status');
  return {
    origins: parseOrigins(status['origins']),
    tenantId: readText(status, 'tenantId'),
    person: readText(status, 'person'),
    consent: parseConsent(status['consent']),
    people: readList(status, 'people').map(parsePerson),
    teams: readList(status, 'teams').map(parseTeam),
    // Both are echoes of what the control calls took, so their form is the server's own.
    settings: readObject(status['settings'], 'settings') as SandboxSettings,
    faults: readList(status, 'faults') as readonly Fault[],
  };
}
