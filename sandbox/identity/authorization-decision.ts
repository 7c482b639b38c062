import type { AuthorizationRequest } from './authorization-request.ts';
import {
  consentRequired,
  interactionRequired,
  notSignedIn,
  type OAuthFailure,
} from './oauth-failure.ts';
import type { Person } from './types.ts';

export type AuthorizationDecision =
  | { readonly kind: 'ask-person' }
  | { readonly kind: 'ask-consent'; readonly person: Person }
  | { readonly kind: 'grant'; readonly person: Person }
  | { readonly kind: 'refuse'; readonly failure: OAuthFailure };

export type AuthorizationSituation = {
  readonly request: AuthorizationRequest;
  /** Who is signed in in this browser. */
  readonly person: Person | undefined;
  readonly interaction: 'satisfied' | 'required';
  readonly hasConsent: (person: Person) => boolean;
};

/** What `/authorize` does, for each `prompt`. Source: OpenID Connect Core 1.0, 3.1.2.1. */
export function decideAuthorization(situation: AuthorizationSituation): AuthorizationDecision {
  const { request } = situation;
  if (request.prompt === 'none') return decideSilently(situation);
  const person = knownPerson(situation);
  const mustAsk = request.prompt === 'login' || request.prompt === 'select_account';
  if (person === undefined || mustAsk || situation.interaction === 'required') {
    return { kind: 'ask-person' };
  }
  return decideForPerson(situation, person);
}

/** After the person is known: whether they still have to agree. */
export function decideForPerson(
  { request, hasConsent }: Pick<AuthorizationSituation, 'request' | 'hasConsent'>,
  person: Person,
): AuthorizationDecision {
  const asks = request.prompt === 'consent' || !hasConsent(person);
  return { kind: asks ? 'ask-consent' : 'grant', person };
}

function decideSilently(situation: AuthorizationSituation): AuthorizationDecision {
  const person = knownPerson(situation);
  if (person === undefined) return { kind: 'refuse', failure: notSignedIn };
  if (situation.interaction === 'required') return { kind: 'refuse', failure: interactionRequired };
  if (situation.hasConsent(person)) return { kind: 'grant', person };
  const failure = consentRequired('consent_required', situation.request.clientId);
  return { kind: 'refuse', failure };
}

/** A hint that names somebody else does not sign in whoever happens to be there. */
function knownPerson({ request, person }: AuthorizationSituation): Person | undefined {
  const hint = request.loginHint?.toLowerCase();
  const fits = hint === undefined || hint === person?.userPrincipalName.toLowerCase();
  return fits ? person : undefined;
}
