import type { GraphErrorKind } from '../types.ts';
import type { ServiceProblem } from './service-problem.ts';

export type Refusal = {
  readonly status: number;
  readonly problem: ServiceProblem;
  /** A write of one's own photo is refused by policy where another request is merely forbidden. */
  readonly operation: 'read' | 'own-photo-write';
};

type Rule = {
  readonly kind: GraphErrorKind;
  readonly statuses?: readonly number[];
  readonly codes?: readonly string[];
  readonly text?: RegExp;
  readonly operation?: Refusal['operation'];
};

/**
 * The first rule of which all parts hold names the kind. The photo service's codes are not documented;
 * unless said otherwise they come from issue threads (microsoftgraph organisation on GitHub), one report each.
 */
const rules: readonly Rule[] = [
  { kind: 'graph/token-refused', statuses: [401] },
  // Source: Microsoft Learn, graph/throttling. Exchange says 429 also for 5 requests at once to a mailbox.
  { kind: 'graph/throttled', statuses: [429] },
  { kind: 'graph/throttled', codes: ['TooManyRequests', 'ApplicationThrottled'] },

  {
    kind: 'graph/permission-missing',
    codes: [
      'ErrorInsufficientPermissionsInAccessToken',
      'Authorization_RequestDenied',
      'NoPermissionsInAccessToken',
    ],
  },
  { kind: 'graph/permission-missing', statuses: [403], text: /ProfileAccessDeniedException/ },

  // A person can exist in Entra ID and not for the photo service: no mailbox, B2C, a guest, an on-premises mailbox.
  {
    kind: 'graph/no-mailbox',
    codes: [
      'MailboxNotEnabledForRESTAPI',
      'MailboxNotHostedInExchangeOnline',
      'ErrorUserResolutionFailedUserDoesNotExist',
      'OrganizationFromTenantGuidNotFound',
      'AuthenticationError',
      // Not reported for photos; Exchange's own word for it.
      'ErrorNonExistentMailbox',
    ],
  },
  { kind: 'graph/no-mailbox', text: /ProfileNotFoundException/ },
  // The answer to writing a personal account's photo, or one whose mailbox is not there yet.
  { kind: 'graph/no-mailbox', statuses: [404], codes: ['ErrorItemNotFound', 'ResourceNotFound'] },

  // The documented limit is on the whole request; 413 has not been reported, but is what HTTP would say.
  { kind: 'graph/photo-too-large', statuses: [413] },
  { kind: 'graph/photo-rejected', statuses: [415] },
  { kind: 'graph/photo-rejected', text: /isn.t an image/i },
  { kind: 'graph/photo-rejected', statuses: [400], text: /ProfileBadRequestException/ },

  // A mailbox policy (`SetPhotoEnabled`) or the tenant's photo settings: a person cannot read which.
  { kind: 'graph/forbidden-by-policy', statuses: [403], operation: 'own-photo-write' },
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

const holds = (rule: Rule, { status, problem, operation }: Refusal): boolean =>
  [
    rule.statuses?.includes(status),
    rule.codes?.includes(problem.code ?? ''),
    rule.text?.test(problem.text),
    rule.operation && rule.operation === operation,
  ].every((part) => part !== false);
