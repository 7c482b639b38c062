import { ok, type Result } from '#shared';

import { encodeLiteral, joinPath } from '../addresses/encode-key.ts';
import { isRecord, textAt } from '../answers/json.ts';
import { parseSignedInUser } from '../answers/signed-in-user.ts';
import { readTimeoutMs } from '../limits.ts';
import { readPages } from '../pages.ts';
import { requestedCallScopes } from '../permissions/requested-call-scopes.ts';
import type { GraphCall } from '../permissions/types.ts';
import type { GraphRequest } from '../transport/request.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError, SignedInUser } from '../types.ts';
import { readSignedInUser } from './read-signed-in-user.ts';

/** A person of the tenant. */
export type DirectoryUser = SignedInUser;

export type SignedInUserWithRoles = SignedInUser & {
  /** Template ids of the directory roles, e.g. `62e90394-69f5-4237-9190-012177145e10` for Global Administrator. */
  readonly roleTemplateIds: readonly string[];
  /** `partly`: the service gave roles without saying which they are, since the permission did not reach. */
  readonly rolesKnown: 'all' | 'partly';
};

export type ResolvedMailAddress =
  | { readonly status: 'found'; readonly user: DirectoryUser }
  | { readonly status: 'ambiguous'; readonly users: readonly DirectoryUser[] }
  | { readonly status: 'not-found' };

/** People and groups, as far as a photo needs them. */
export type PeopleClient<TokenFailure> = {
  /** `GET /me` and `GET /me/memberOf/microsoft.graph.directoryRole`. */
  readSignedInUserWithRoles(
    options?: CallOptions,
  ): Promise<Result<SignedInUserWithRoles, GraphError | TokenFailure>>;
  /**
   * The person behind a mail address or user principal name. A mail address need not be the user principal
   * name, and photos asked for under it are not found; the object id always is.
   */
  resolveMailAddress(
    mailAddress: string,
    options?: CallOptions,
  ): Promise<Result<ResolvedMailAddress, GraphError | TokenFailure>>;
  /** Whether the signed-in person owns the group, of which a team has the same id. `GET /me/ownedObjects`. */
  checkGroupOwnership(
    groupId: string,
    options?: CallOptions,
  ): Promise<Result<'owner' | 'not-owner', GraphError | TokenFailure>>;
};

/** People and groups, through a transport that is shared with other clients. */
export const createPeopleClient = <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
): PeopleClient<TokenFailure> => ({
  readSignedInUserWithRoles: async (options = {}) => {
    const [user, roles] = await Promise.all([
      readSignedInUser(transport.send, options),
      readPages(transport, directoryQuestion('read-roles', rolesPath, parseRole), options),
    ]);
    if (!user.ok) return user;
    if (!roles.ok) return roles;
    const roleTemplateIds = roles.value.filter((id) => id !== unknownRole);
    const rolesKnown = roleTemplateIds.length === roles.value.length ? 'all' : 'partly';
    return ok({ ...user.value, roleTemplateIds, rolesKnown });
  },
  resolveMailAddress: async (mailAddress, options = {}) => {
    const path = findUserPath(mailAddress);
    const question = directoryQuestion('resolve-mail-address', path, parseSignedInUser);
    const found = await readPages(transport, question, options);
    if (!found.ok) return found;
    const [user, other] = found.value;
    if (user === undefined) return ok({ status: 'not-found' });
    return other === undefined
      ? ok({ status: 'found', user })
      : ok({ status: 'ambiguous', users: found.value });
  },
  checkGroupOwnership: async (groupId, options = {}) => {
    const isEnough = (ids: readonly string[]) => ids.includes(groupId.toLowerCase());
    const question = directoryQuestion('check-group-ownership', ownedGroupsPath, parseId);
    const owned = await readPages(transport, question, { ...options, isEnough });
    if (!owned.ok) return owned;
    return ok(isEnough(owned.value) ? 'owner' : 'not-owner');
  },
});

const rolesPath = '/v1.0/me/memberOf/microsoft.graph.directoryRole?$select=id,roleTemplateId';
const ownedGroupsPath = '/v1.0/me/ownedObjects/microsoft.graph.group?$select=id&$top=999';

const findUserPath = (mailAddress: string): string | undefined => {
  const literal = encodeLiteral(mailAddress);
  return joinPath(
    '/v1.0/users?$select=id,userPrincipalName,displayName&$filter=mail%20eq%20',
    literal,
    '%20or%20userPrincipalName%20eq%20',
    literal,
  );
};

const directoryQuestion = <Item>(
  call: GraphCall,
  path: string | undefined,
  parseItem: (json: unknown) => Item | undefined,
) => {
  const request: GraphRequest = {
    method: 'GET',
    path,
    // The directory has limits of its own, apart from any mailbox; four at once are polite here too.
    lane: { mailbox: 'directory', target: call },
    scopes: requestedCallScopes[call],
    timeoutMs: readTimeoutMs,
  };
  return { subject: 'directory', access: 'read', request, parseItem } as const;
};

const unknownRole = '';

/** A role that the permission does not reach comes with its id and nothing else. */
const parseRole = (json: unknown): string | undefined =>
  isRecord(json) ? (textAt(json, 'roleTemplateId') ?? unknownRole) : undefined;

const parseId = (json: unknown): string | undefined =>
  isRecord(json) ? textAt(json, 'id')?.toLowerCase() : undefined;
