import type { GraphErrorKind } from '../types.ts';
import type { ServiceProblem } from './service-problem.ts';

/** What the refused request was about; `directory`: people, roles and ownership. */
export type RefusalSubject = 'me' | 'user' | 'group' | 'team' | 'contact' | 'directory';

export type Refusal = {
  readonly status: number;
  readonly problem: ServiceProblem;
  readonly subject: RefusalSubject;
  readonly access: 'read' | 'write' | 'properties';
  readonly account: 'unknown' | 'member' | 'personal' | 'guest';
};

/**
 * The photo service's codes are not documented; unless said otherwise they come from issue threads
 * (microsoftgraph organisation on GitHub), one report each.
 */
const kindsByCode: Readonly<Record<string, GraphErrorKind>> = {
  TooManyRequests: 'graph/throttled',
  ApplicationThrottled: 'graph/throttled',

  ErrorInsufficientPermissionsInAccessToken: 'graph/permission-missing',
  Authorization_RequestDenied: 'graph/permission-missing',
  NoPermissionsInAccessToken: 'graph/permission-missing',

  // Hybrid organisations. Both codes seen on other mailbox calls as well.
  MailboxNotEnabledForRESTAPI: 'graph/mailbox-on-premises',
  MailboxNotHostedInExchangeOnline: 'graph/mailbox-on-premises',
  // A tenant for customers (B2C), or one without Exchange.
  OrganizationFromTenantGuidNotFound: 'graph/tenant-without-exchange',
  // A person can exist in Entra ID and not for the photo service: no mailbox, B2C, a guest.
  ErrorUserResolutionFailedUserDoesNotExist: 'graph/no-mailbox',
  AuthenticationError: 'graph/no-mailbox',
  // Not reported for photos; Exchange's own words.
  ErrorNonExistentMailbox: 'graph/no-mailbox',
  ErrorQuotaExceeded: 'graph/mailbox-full',
  ErrorInvalidIdMalformed: 'graph/contact-not-found',
};

/** Beginnings of codes, and the photo service's own words where the code says nothing. */
const kindsByWords: readonly (readonly [RegExp, GraphErrorKind])[] = [
  [/only valid with delegated auth/i, 'graph/signed-in-user-required'],
  // The answer to removing a contact's photo. Source: msgraph-sdk-java issue 2279, 2025-01.
  [/OData request is not supported/i, 'graph/not-offered-by-service'],
  // The second is what Teams says, under the code `Forbidden`. Source: telstrapurple/MSTeamsChatExporter issue 9 (2025-03).
  [/ProfileAccessDenied|Missing scope permissions/i, 'graph/permission-missing'],
  [/ProfileNotFound/, 'graph/no-mailbox'],
  // Width, height and whatever else the service checks, e.g. `ValidationWidthTooSmall`.
  [/^Validation|ProfileBadRequest|isn.t an image/i, 'graph/photo-rejected'],
  // What a PUT gets for a while after the account was created.
  [/ImageNotFound/, 'graph/target-not-found'],
];

const kindsByStatus: Readonly<Record<number, GraphErrorKind>> = {
  405: 'graph/not-offered-by-service',
  // Not reported for photos; what HTTP says when something changed meanwhile.
  409: 'graph/changed-meanwhile',
  412: 'graph/changed-meanwhile',
  // The documented limit is on the whole request; 413 has not been reported, but is what HTTP would say.
  413: 'graph/photo-too-large',
  415: 'graph/photo-rejected',
  502: 'graph/service-unavailable',
  503: 'graph/service-unavailable',
  504: 'graph/service-unavailable',
  // Not reported for photos either.
  507: 'graph/mailbox-full',
};

/** What a 403 means when the token has the permission. */
const forbiddenWrites: Partial<Readonly<Record<RefusalSubject, GraphErrorKind>>> = {
  // A mailbox policy (`SetPhotoEnabled`) or the tenant's photo settings: a person cannot read which.
  me: 'graph/forbidden-by-policy',
  // The permission alone does not do. Source: Microsoft Learn, profilephoto-update, 2025-07-23.
  user: 'graph/admin-role-required',
  // Source: pnp/powershell issue 750: an administrator who was not an owner was refused.
  group: 'graph/owner-required',
  team: 'graph/owner-required',
};

/** The kind of an answer that is not 2xx. What nothing here knows is `service-failed` from 500 on, else `unexpected-answer`. */
export const classifyRefusal = (refusal: Refusal): GraphErrorKind =>
  kindOfAccess(refusal) ??
  kindOfProblem(refusal.problem) ??
  kindOfStatus(refusal) ??
  (refusal.status >= 500 ? 'graph/service-failed' : 'graph/unexpected-answer');

/** What goes before the service's words. */
const kindOfAccess = (refusal: Refusal): GraphErrorKind | undefined => {
  const { status, access } = refusal;
  if (status === 401) return 'graph/token-refused';
  // Source: Microsoft Learn, graph/throttling. Exchange says 429 also for 5 requests at once to a mailbox.
  if (status === 429) return 'graph/throttled';
  // Id, height and width are read-only. Source: Microsoft Learn, resources/profilephoto, 2024-06-11.
  if (access === 'properties' && [400, 403, 405, 501].includes(status)) {
    return 'graph/not-offered-by-service';
  }
  return status === 403 || status === 404 ? kindOfAccount(refusal) : undefined;
};

const kindOfAccount = ({ subject, access, account }: Refusal): GraphErrorKind | undefined => {
  // Contacts are all that personal accounts can surely read. Source: Microsoft Learn, profilephoto-get and -update.
  if (account === 'personal' && (subject !== 'contact' || access === 'write')) {
    return 'graph/personal-account';
  }
  // Guests cannot change their own photo in the tenant they visit. Source: office365itpros.com, 2022-06-07.
  const isOwnWrite = subject === 'me' && access === 'write';
  return account === 'guest' && isOwnWrite ? 'graph/guest-account' : undefined;
};

const kindOfProblem = ({ code = '', text }: ServiceProblem): GraphErrorKind | undefined => {
  if (Object.hasOwn(kindsByCode, code)) return kindsByCode[code];
  const words = `${code} ${text}`;
  return kindsByWords.find(([pattern]) => pattern.test(words))?.[1];
};

const kindOfStatus = ({
  status,
  problem,
  subject,
  access,
}: Refusal): GraphErrorKind | undefined => {
  if (status === 403) {
    return (access === 'write' ? forbiddenWrites[subject] : undefined) ?? 'graph/forbidden';
  }
  if (status !== 404) return kindsByStatus[status];
  if (subject === 'contact') return 'graph/contact-not-found';
  // The answer to writing a personal account's photo, or one whose mailbox is not there yet.
  const isMissingMailbox = /^(ErrorItem|Resource)NotFound$/.test(problem.code ?? '');
  return isMissingMailbox && (subject === 'me' || subject === 'user')
    ? 'graph/no-mailbox'
    : 'graph/target-not-found';
};
