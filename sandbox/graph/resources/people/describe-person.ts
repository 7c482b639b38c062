import type { Person } from '../../../tenant/index.ts';

/** What `/me` and `/users` give without being asked. Source: Microsoft Learn, user resource (default properties). */
export const describePerson = (person: Person): Readonly<Record<string, unknown>> => ({
  id: person.objectId,
  displayName: person.displayName,
  givenName: person.givenName,
  surname: person.surname,
  userPrincipalName: person.userPrincipalName,
  mail: person.mail ?? null,
  jobTitle: person.jobTitle,
});

/** Given only when selected. Source: Microsoft Learn, user resource. */
export const selectablePerson = (person: Person): Readonly<Record<string, unknown>> => ({
  userType: person.kind === 'guest' ? 'Guest' : 'Member',
  accountEnabled: true,
  proxyAddresses: person.mail === undefined ? [] : [`SMTP:${person.mail}`],
});
