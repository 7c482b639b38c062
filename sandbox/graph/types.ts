import type { Clock } from '#shared';
import type { AccessTokenClaims, SandboxSettings } from '../types.ts';
import type { Person, Tenant } from '../tenant/index.ts';
import type { GraphAnswer } from './answer.ts';
import type { MailboxConcurrency } from './limits/mailbox-concurrency.ts';
import type { PhotoStore } from './photos/photo-store.ts';

export type GraphVersion = 'v1.0' | 'beta';

/** Which column of the permission tables a token is held against. */
export type PermissionType = 'delegated' | 'personal' | 'application';

export type Caller = {
  readonly claims: AccessTokenClaims;
  readonly permissionType: PermissionType;
  readonly granted: ReadonlySet<string>;
  /** Absent for applications, and for people whom the tenant does not know. */
  readonly person?: Person;
};

export type GraphServices = {
  readonly tenant: Tenant;
  readonly settings: () => SandboxSettings;
  readonly clock: Clock;
  readonly photos: PhotoStore;
  readonly mailboxes: MailboxConcurrency;
};

/** One request on its way through the service, after its path and token were understood. */
export type GraphExchange = {
  readonly request: Request;
  readonly url: URL;
  readonly version: GraphVersion;
  /** Values of the `:name` segments of the route, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly caller: Caller;
  readonly services: GraphServices;
};

export type GraphOperation = (exchange: GraphExchange) => Promise<GraphAnswer>;
