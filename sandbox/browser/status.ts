import type { Fault, SandboxOrigins, SandboxSettings } from '../types.ts';
import { readList, readObject, readText } from './json.ts';

export type StatusPerson = {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly objectId: string;
  readonly jobTitle: string;
  readonly hasPhoto: boolean;
};

/** What `GET /sandbox/status` says. */
export type SandboxStatus = {
  readonly origins: SandboxOrigins;
  readonly tenantId: string;
  /** User principal name of the person who is signed in. */
  readonly person: string;
  /** `required`: the person has to accept what the app asks for. */
  readonly consent: 'granted' | 'required';
  readonly people: readonly StatusPerson[];
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
    hasPhoto: person['hasPhoto'] === true,
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
  };
}

/** Throws `TypeError` naming the field that is not as agreed. */
export function parseStatus(value: unknown): SandboxStatus {
  const status = readObject(value, 'The status');
  return {
    origins: parseOrigins(status['origins']),
    tenantId: readText(status, 'tenantId'),
    person: readText(status, 'person'),
    consent: status['consent'] === 'required' ? 'required' : 'granted',
    people: readList(status, 'people').map(parsePerson),
    // Both are echoes of what the control calls took, so their form is the server's own.
    settings: readObject(status['settings'], 'settings') as SandboxSettings,
    faults: readList(status, 'faults') as readonly Fault[],
  };
}
