import { parseStatus, type StatusTeam } from '../../../sandbox/browser/status.ts';
import { createIdentityClient } from '../../../sandbox/hosts/shared/control/identity-client.ts';
import {
  parseBridgeRequest,
  type BridgeResponse,
} from '../../../sandbox/hosts/shared/protocol/nested-auth.ts';

/** Answers for the bridge, fetched ahead: a host that has signed the person in gives them without asking anybody. */
export type BridgeAnswers = {
  readonly person: {
    readonly userPrincipalName: string;
    readonly displayName: string;
    readonly objectId: string;
    readonly kind: 'member' | 'guest' | 'personal';
  };
  readonly teams: readonly StatusTeam[];
  readonly tenantId: string;
  /** Throws when `data` is no request of MSAL's, or one for something that nobody has fetched. */
  answer(data: string): { readonly method: string; readonly response: BridgeResponse };
};

export async function fetchBridgeAnswers(
  clientId: string,
  scopes: readonly string[],
): Promise<BridgeAnswers> {
  const status = parseStatus(await (await fetch('/sandbox/status')).json());
  const person = status.people.find(({ userPrincipalName }) => userPrincipalName === status.person);
  if (person === undefined) throw new Error('Nobody is signed in to the sandbox.');
  const ask = createIdentityClient((...request) => fetch(...request), status.origins.identity);
  const asked = {
    messageType: 'NestedAppAuthRequest',
    requestId: '',
    userPrincipalName: person.userPrincipalName,
  } as const;
  const answers = new Map([['GetInitContext', await ask({ ...asked, method: 'GetInitContext' })]]);
  for (const scope of scopes) {
    const tokenParams = { clientId, scope };
    answers.set(`GetToken ${scope}`, await ask({ ...asked, method: 'GetToken', tokenParams }));
  }
  return {
    person,
    teams: status.teams,
    tenantId: status.tenantId,
    answer(data) {
      const request = parseBridgeRequest(data);
      if (request === undefined) throw new Error('A message to the bridge is no request.');
      const answer = answers.get(
        [request.method, request.tokenParams?.scope].filter(Boolean).join(' '),
      );
      if (answer === undefined) {
        throw new Error(`The bench has no answer to ${data}.`);
      }
      return { method: request.method, response: { ...answer, requestId: request.requestId } };
    },
  };
}
