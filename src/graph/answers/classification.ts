import type { GraphErrorKind } from '../types.ts';
import type { ServiceProblem } from './service-problem.ts';

/** What the refused request was about; `directory`: people, roles and ownership. */
export type RefusalSubject = 'me' | 'user' | 'group' | 'team' | 'contact' | 'directory';

export type RefusedAccess = 'read' | 'write' | 'properties';

export type Refusal = {
  readonly status: number;
  readonly problem: ServiceProblem;
  readonly subject: RefusalSubject;
  readonly access: RefusedAccess;
  readonly account: 'unknown' | 'member' | 'personal' | 'guest';
};

type Rule = {
  readonly kind: GraphErrorKind;
  readonly statuses?: readonly number[];
  readonly codes?: readonly string[];
  readonly text?: RegExp;
  readonly subjects?: readonly RefusalSubject[];
  readonly access?: RefusedAccess;
  readonly account?: Refusal['account'];
};

const people: readonly RefusalSubject[] = ['me', 'user'];

/**
 * The first rule of which all parts hold names the kind. The photo service's codes are not documented;
 * unless said otherwise they come from issue threads (microsoftgraph organisation on GitHub), one report each.
 */
const rules: readonly Rule[] = [
  { kind: 'graph/token-refused', statuses: [401] },
  // Source: Microsoft Learn, graph/throttling. Exchange says 429 also for 5 requests at once to a mailbox.
  { kind: 'graph/throttled', statuses: [429] },
  { kind: 'graph/throttled', codes: ['TooManyRequests', 'ApplicationThrottled'] },
  { kind: 'graph/signed-in-user-required', text: /only valid with delegated authentication/i },

  // Id, height and width are read-only. Source: Microsoft Learn, resources/profilephoto, 2024-06-11.
  { kind: 'graph/not-offered-by-service', statuses: [400, 403, 405, 501], access: 'properties' },
  { kind: 'graph/not-offered-by-service', statuses: [405] },
  { kind: 'graph/not-offered-by-service', text: /OData request is not supported/i },

  // Reading contacts is all that personal accounts can surely do. Source: Microsoft Learn, profilephoto-get and -update.
  {
    kind: 'graph/personal-account',
    account: 'personal',
    statuses: [403, 404],
    subjects: ['me', 'user', 'group', 'team'],
  },
  { kind: 'graph/personal-account', account: 'personal', statuses: [403, 404], access: 'write' },

  {
    kind: 'graph/permission-missing',
    codes: [
      'ErrorInsufficientPermissionsInAccessToken',
      'Authorization_RequestDenied',
      'NoPermissionsInAccessToken',
    ],
  },
  { kind: 'graph/permission-missing', statuses: [403], text: /ProfileAccessDeniedException/ },
  // Teams says it under the code `Forbidden`. Source: telstrapurple/MSTeamsChatExporter issue 9 (2025-03).
  { kind: 'graph/permission-missing', statuses: [403], text: /Missing scope permissions/i },

  // Guests cannot change their own photo in the tenant they visit. Source: office365itpros.com, 2022-06-07.
  {
    kind: 'graph/guest-account',
    account: 'guest',
    statuses: [403, 404],
    subjects: ['me'],
    access: 'write',
  },

  // Hybrid organisations. Both codes seen on other mailbox calls as well.
  {
    kind: 'graph/mailbox-on-premises',
    codes: ['MailboxNotEnabledForRESTAPI', 'MailboxNotHostedInExchangeOnline'],
  },
  // A tenant for customers (B2C), or one without Exchange.
  { kind: 'graph/tenant-without-exchange', codes: ['OrganizationFromTenantGuidNotFound'] },
  // A person can exist in Entra ID and not for the photo service: no mailbox, B2C, a guest.
  {
    kind: 'graph/no-mailbox',
    codes: [
      'ErrorUserResolutionFailedUserDoesNotExist',
      'AuthenticationError',
      // Not reported for photos; Exchange's own word for it.
      'ErrorNonExistentMailbox',
    ],
  },
  { kind: 'graph/no-mailbox', text: /ProfileNotFoundException/ },
  // Untested, Exchange's own word; 507 is what HTTP would say.
  { kind: 'graph/mailbox-full', statuses: [507] },
  { kind: 'graph/mailbox-full', codes: ['ErrorQuotaExceeded'] },

  { kind: 'graph/contact-not-found', statuses: [404], subjects: ['contact'] },
  // Exchange's own word for an id that is none.
  { kind: 'graph/contact-not-found', codes: ['ErrorInvalidIdMalformed'], subjects: ['contact'] },
  // The answer to writing a personal account's photo, or one whose mailbox is not there yet.
  {
    kind: 'graph/no-mailbox',
    statuses: [404],
    codes: ['ErrorItemNotFound', 'ResourceNotFound'],
    subjects: people,
  },

  // The documented limit is on the whole request; 413 has not been reported, but is what HTTP would say.
  { kind: 'graph/photo-too-large', statuses: [413] },
  { kind: 'graph/photo-rejected', statuses: [415] },
  { kind: 'graph/photo-rejected', text: /isn.t an image/i },
  { kind: 'graph/photo-rejected', statuses: [400], text: /ProfileBadRequestException/ },
  // Not reported for photos; what HTTP says when something changed meanwhile.
  { kind: 'graph/changed-meanwhile', statuses: [409, 412] },

  // A mailbox policy (`SetPhotoEnabled`) or the tenant's photo settings: a person cannot read which.
  { kind: 'graph/forbidden-by-policy', statuses: [403], subjects: ['me'], access: 'write' },
  // The permission alone does not do. Source: Microsoft Learn, profilephoto-update, 2025-07-23.
  { kind: 'graph/admin-role-required', statuses: [403], subjects: ['user'], access: 'write' },
  // Source: pnp/powershell issue 750: an administrator who was not an owner was refused.
  { kind: 'graph/owner-required', statuses: [403], subjects: ['group', 'team'], access: 'write' },
  { kind: 'graph/forbidden', statuses: [403] },

  { kind: 'graph/target-not-found', statuses: [404] },
  // What a PUT gets for a while after the account was created.
  { kind: 'graph/target-not-found', statuses: [400], text: /ImageNotFoundException/ },

  { kind: 'graph/service-unavailable', statuses: [502, 503, 504] },
];

/** Width, height and whatever else the service checks, e.g. `ValidationWidthTooSmall`. */
const isValidationCode = (code: string | undefined): boolean =>
  code?.startsWith('Validation') ?? false;

/** The kind of an answer that is not 2xx. What no rule knows is `service-failed` from 500 on, else `unexpected-answer`. */
export const classifyRefusal = (refusal: Refusal): GraphErrorKind => {
  const rule = rules.find((candidate) => holds(candidate, refusal));
  if (rule !== undefined) return rule.kind;
  if (isValidationCode(refusal.problem.code)) return 'graph/photo-rejected';
  return refusal.status >= 500 ? 'graph/service-failed' : 'graph/unexpected-answer';
};

const holds = (rule: Rule, { status, problem, subject, access, account }: Refusal): boolean =>
  [
    rule.statuses?.includes(status),
    rule.codes?.includes(problem.code ?? ''),
    rule.text?.test(problem.text),
    rule.subjects?.includes(subject),
    rule.access && rule.access === access,
    rule.account && rule.account === account,
  ].every((part) => part !== false);
