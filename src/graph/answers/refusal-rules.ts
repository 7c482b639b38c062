import type { GraphErrorKind } from '../types.ts';

/** `status`: with which it was seen; the code alone decides. */
type CodeRule = { readonly status: number; readonly kind: GraphErrorKind };

/**
 * The photo service's codes are not documented; unless said otherwise they come from issue threads
 * (microsoftgraph organisation on GitHub), one report each.
 */
export const codeRules: Readonly<Record<string, CodeRule>> = {
  TooManyRequests: { status: 429, kind: 'graph/throttled' },
  ApplicationThrottled: { status: 429, kind: 'graph/throttled' },

  ErrorInsufficientPermissionsInAccessToken: { status: 403, kind: 'graph/permission-missing' },
  Authorization_RequestDenied: { status: 403, kind: 'graph/permission-missing' },
  NoPermissionsInAccessToken: { status: 403, kind: 'graph/permission-missing' },

  // Hybrid organisations. Both codes seen on other mailbox calls as well.
  MailboxNotEnabledForRESTAPI: { status: 404, kind: 'graph/mailbox-on-premises' },
  MailboxNotHostedInExchangeOnline: { status: 404, kind: 'graph/mailbox-on-premises' },
  // A tenant for customers (B2C), or one without Exchange.
  OrganizationFromTenantGuidNotFound: { status: 404, kind: 'graph/tenant-without-exchange' },
  // A person can exist in Entra ID and not for the photo service: no mailbox, B2C, a guest.
  ErrorUserResolutionFailedUserDoesNotExist: { status: 404, kind: 'graph/no-mailbox' },
  AuthenticationError: { status: 400, kind: 'graph/no-mailbox' },
  // Not reported for photos; Exchange's own words.
  ErrorNonExistentMailbox: { status: 404, kind: 'graph/no-mailbox' },
  ErrorQuotaExceeded: { status: 500, kind: 'graph/mailbox-full' },
  ErrorInvalidIdMalformed: { status: 400, kind: 'graph/contact-not-found' },
};

/** `seen`: what was reported, with its status; `pattern` is looked for in code and text. */
type WordRule = CodeRule & { readonly pattern: RegExp; readonly seen: string };

/** Beginnings of codes, and the photo service's own words where the code says nothing. */
export const wordRules: readonly WordRule[] = [
  {
    pattern: /only valid with delegated auth/i,
    seen: '/me request is only valid with delegated authentication flow.',
    status: 400,
    kind: 'graph/signed-in-user-required',
  },
  // The answer to removing a contact's photo. Source: msgraph-sdk-java issue 2279, 2025-01.
  {
    pattern: /OData request is not supported/i,
    seen: 'The OData request is not supported.',
    status: 405,
    kind: 'graph/not-offered-by-service',
  },
  {
    pattern: /ProfileAccessDenied/i,
    seen: 'ProfileAccessDeniedException',
    status: 403,
    kind: 'graph/permission-missing',
  },
  // Teams, under the code `Forbidden`. Source: telstrapurple/MSTeamsChatExporter issue 9 (2025-03).
  {
    pattern: /Missing scope permissions/i,
    seen: 'Missing scope permissions on the request.',
    status: 403,
    kind: 'graph/permission-missing',
  },
  {
    pattern: /ProfileNotFound/,
    seen: 'ProfileNotFoundException',
    status: 404,
    kind: 'graph/no-mailbox',
  },
  // Seen on another call of an archived team. Source: microsoft-graph-docs issue 6351.
  {
    pattern: /team is archived/i,
    seen: 'because this team is archived',
    status: 403,
    kind: 'graph/team-archived',
  },
  // The directory's words for objects that are synced from elsewhere; not reported for photos.
  {
    pattern: /on-premises mastered/i,
    seen: 'on-premises mastered Directory Sync objects',
    status: 400,
    kind: 'graph/group-synced',
  },
  // Width, height and whatever else the service checks.
  {
    pattern: /^Validation/i,
    seen: 'ValidationWidthTooSmall',
    status: 400,
    kind: 'graph/photo-rejected',
  },
  {
    pattern: /ProfileBadRequest/i,
    seen: 'ProfileBadRequestException',
    status: 400,
    kind: 'graph/photo-rejected',
  },
  {
    pattern: /isn.t an image/i,
    seen: "The file you chose isn't an image.",
    status: 500,
    kind: 'graph/photo-rejected',
  },
  // What a PUT gets for a while after the account was created.
  {
    pattern: /ImageNotFound/,
    seen: 'ImageNotFoundException',
    status: 400,
    kind: 'graph/target-not-found',
  },
];

/** With 404, about a person: a personal account's photo is written, or the mailbox is not there yet. */
export const missingMailboxCodes: readonly string[] = ['ErrorItemNotFound', 'ResourceNotFound'];

/** Where neither code nor words say anything. */
export const statusRules: Readonly<Record<number, GraphErrorKind>> = {
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
