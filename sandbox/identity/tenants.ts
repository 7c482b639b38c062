import type { Directory, Person } from './types.ts';

type Organisation = Pick<Directory, 'tenantId'>;

/** Where a person's account comes from. */
export const homeTenantId = (person: Person, { tenantId }: Organisation): string =>
  person.homeTenantId ?? tenantId;

/** The `tid` of a person's tokens: the organisation that is visited; a personal account visits none. */
export const tokenTenantId = (person: Person, organisation: Organisation): string =>
  person.kind === 'personal' ? homeTenantId(person, organisation) : organisation.tenantId;
