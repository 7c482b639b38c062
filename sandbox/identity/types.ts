import type { Clock, Result } from '#shared';

import type { RequestLog, SandboxOrigins } from '../types.ts';
import type { OAuthFailure } from './oauth-failure.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What the identity needs to know of a person. */
export type Person = {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  /** Template ids of the directory roles held; they become the token's `wids`. */
  readonly adminRoles: readonly string[];
  readonly kind: 'member' | 'guest' | 'personal';
  /** Where the account comes from; absent for members. */
  readonly homeTenantId?: string;
};

/** What the identity needs of the tenant; `sandbox/tenant` has this shape. */
export type Directory = {
  readonly tenantId: string;
  readonly displayName: string;
  readonly domain: string;
  readonly people: readonly Person[];
  readonly defaultPerson: Person;
  findPerson(idOrUserPrincipalName: string): Person | undefined;
};

export type IdentityOptions = {
  readonly tenant: Directory;
  readonly origins: SandboxOrigins;
  readonly clock: Clock;
  readonly log: RequestLog;
  /** A pair of its own unless told: making one takes a third of a second. */
  readonly keys?: SigningKeys;
};

/**
 * `granted`: every scope was consented to beforehand; `required`: only what a person accepts from now on;
 * `administrator`: as in a tenant where nobody has allowed the app yet: what only administrators can give is missing.
 */
export const consentModes = ['granted', 'required', 'administrator'] as const;
export type ConsentMode = (typeof consentModes)[number];

/** `required`: nothing is given silently until a person has been asked, as a changed access policy does it. */
export type InteractionMode = 'satisfied' | 'required';

export type Granted<Value> = Result<Value, OAuthFailure>;
