import { err, ok, type Result } from '#shared';

const nestedMethods = ['GetInitContext', 'GetToken', 'GetTokenPopup'] as const;
export type NestedMethod = (typeof nestedMethods)[number];

export type NestedTokenParams = {
  readonly clientId: string;
  readonly scope: string;
  /** JSON, OpenID Connect's `claims`. */
  readonly claims?: string;
};

/** MSAL's request over the bridge, with what the shell adds: who is signed in to it, and their answer. */
export type NestedRequest = {
  readonly requestId: string;
  readonly userPrincipalName: string;
} & (
  | { readonly method: 'GetInitContext' }
  | { readonly method: 'GetToken'; readonly tokenParams: NestedTokenParams }
  | {
      readonly method: 'GetTokenPopup';
      readonly tokenParams: NestedTokenParams;
      /** Absent: nobody was asked yet. */
      readonly consent?: 'accepted' | 'refused';
    }
);

type Fields = Readonly<Record<string, unknown>>;

/** Reads the body of `POST /nested/token`; the failure is a sentence naming the field. */
export function parseNestedRequest(body: unknown): Result<NestedRequest, string> {
  const fields = asFields(body);
  if (fields === undefined) return err('The body is not a JSON object.');
  if (fields['messageType'] !== 'NestedAppAuthRequest') {
    return err("'messageType' must be 'NestedAppAuthRequest'.");
  }
  const requestId = fields['requestId'];
  const userPrincipalName = fields['userPrincipalName'];
  if (typeof requestId !== 'string') return err("'requestId' must be a text.");
  if (typeof userPrincipalName !== 'string') return err("'userPrincipalName' must be a text.");
  return parseMethod(fields, { requestId, userPrincipalName });
}

function parseMethod(
  fields: Fields,
  common: { readonly requestId: string; readonly userPrincipalName: string },
): Result<NestedRequest, string> {
  const method = nestedMethods.find((known) => known === fields['method']);
  if (method === undefined) return err(`'method' must be one of ${nestedMethods.join(', ')}.`);
  if (method === 'GetInitContext') return ok({ ...common, method });
  const tokenParams = parseTokenParams(fields['tokenParams']);
  if (!tokenParams.ok) return tokenParams;
  if (method === 'GetToken') return ok({ ...common, method, tokenParams: tokenParams.value });
  const consent = fields['consent'];
  if (consent !== undefined && consent !== 'accepted' && consent !== 'refused') {
    return err("'consent' must be 'accepted' or 'refused'.");
  }
  return ok({
    ...common,
    method,
    tokenParams: tokenParams.value,
    ...(consent === undefined ? {} : { consent }),
  });
}

function parseTokenParams(value: unknown): Result<NestedTokenParams, string> {
  const fields = asFields(value);
  const clientId = fields?.['clientId'];
  const scope = fields?.['scope'];
  const claims = fields?.['claims'];
  if (typeof clientId !== 'string') return err("'tokenParams.clientId' must be a text.");
  if (typeof scope !== 'string') return err("'tokenParams.scope' must be a text.");
  if (claims !== undefined && typeof claims !== 'string') {
    return err("'tokenParams.claims' must be a text.");
  }
  return ok({ clientId, scope, ...(claims === undefined ? {} : { claims }) });
}

const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
