import type { Clock } from '#shared';
import type { AccessTokenClaims, Handler, SandboxSettings } from '../types.ts';
import type { Person, Tenant } from '../tenant/index.ts';
import type { GraphAnswer } from './answer.ts';
import type { MailboxLimits } from './limits/mailbox-limits.ts';
import type { PhotoStore } from './photos/photo-store.ts';

export type GraphVersion = 'v1.0' | 'beta';

/** Which column of the permission tables a token is held against. */
export type PermissionType = 'delegated' | 'personal' | 'application';

export type Caller = {
  readonly claims: AccessTokenClaims;
  readonly permissionType: PermissionType;
  readonly granted: ReadonlySet<string>;
  /** Template ids of the directory roles held. */
  readonly roleTemplateIds: readonly string[];
  /** Absent for applications, and for people whom the tenant does not know. */
  readonly person?: Person;
};

export type GraphServices = {
  readonly tenant: Tenant;
  readonly settings: () => SandboxSettings;
  readonly clock: Clock;
  readonly photos: PhotoStore;
  readonly mailboxes: MailboxLimits;
  /** Answers one request of a batch as if it had come alone. */
  readonly dispatch: Handler;
};

/** Ids in the path, decoded. */
export type PathParameters = {
  readonly ids: ReadonlyMap<string, string>;
  /** From the top down; empty where the path has none. */
  readonly childFolderIds: readonly string[];
};

/** One request on its way through the service, after its path and token were understood. */
export type GraphExchange = {
  readonly request: Request;
  readonly url: URL;
  readonly version: GraphVersion;
  readonly parameters: PathParameters;
  readonly caller: Caller;
  readonly services: GraphServices;
};

export type GraphOperation = (exchange: GraphExchange) => Promise<GraphAnswer>;
