import type { GraphErrorKind } from '../types.ts';
import { codeRules, missingMailboxCodes, statusRules, wordRules } from './refusal-rules.ts';
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

const kindOfAccount = ({
  status,
  subject,
  access,
  account,
}: Refusal): GraphErrorKind | undefined => {
  // Contacts are all that personal accounts can surely read, and of their photos only the bytes. Source:
  // Microsoft Learn, profilephoto-get and -update.
  const isContactSearch = subject === 'contact' && access === 'read' && status === 404;
  if (account === 'personal' && !isContactSearch) return 'graph/personal-account';
  // Guests cannot change their own photo in the tenant they visit. Source: office365itpros.com, 2022-06-07.
  const isOwnWrite = subject === 'me' && access === 'write';
  return account === 'guest' && isOwnWrite ? 'graph/guest-account' : undefined;
};

const kindOfProblem = ({ code = '', text }: ServiceProblem): GraphErrorKind | undefined => {
  if (Object.hasOwn(codeRules, code)) return codeRules[code]?.kind;
  const words = `${code} ${text}`;
  return wordRules.find(({ pattern }) => pattern.test(words))?.kind;
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
  if (status !== 404) return statusRules[status];
  if (subject === 'contact') return 'graph/contact-not-found';
  const isMissingMailbox = missingMailboxCodes.includes(problem.code ?? '');
  return isMissingMailbox && (subject === 'me' || subject === 'user')
    ? 'graph/no-mailbox'
    : 'graph/target-not-found';
};
