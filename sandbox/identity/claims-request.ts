import { err, ok } from '#shared';

import { invalidParameter } from './oauth-failure.ts';
import type { Granted } from './types.ts';

/** What a claims challenge, or an app's declared capability, adds to an access token. */
export type RequestedClaims = {
  /** Authentication contexts, e.g. `c1`. Source: Microsoft Learn, developer-guide-conditional-access-authentication-context, 2024-03-28. */
  readonly acrs?: readonly string[];
  /** Client capabilities, e.g. `cp1`. Source: Microsoft Learn, claims-challenge, 2024-09-20. */
  readonly xms_cc?: readonly string[];
};

/** Reads the `claims` parameter (OpenID Connect Core 1.0, 5.5); requests about the id token change nothing here. */
export function parseClaimsRequest(text: string | undefined): Granted<RequestedClaims> {
  if (text === undefined || text === '') return ok({});
  const parsed = parseObject(text);
  if (parsed === undefined) return err(invalidParameter('claims', 'It is not a JSON object.'));
  const accessToken = asObject(parsed['access_token']);
  const acrs = requestedValues(accessToken?.['acrs']);
  const capabilities = requestedValues(accessToken?.['xms_cc']);
  return ok({
    ...(acrs.length === 0 ? {} : { acrs }),
    ...(capabilities.length === 0 ? {} : { xms_cc: capabilities }),
  });
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;

/** A claim is asked for with one `value` or several `values`. */
function requestedValues(claim: unknown): readonly string[] {
  const request = asObject(claim);
  const many: unknown = request?.['values'];
  const values: readonly unknown[] = Array.isArray(many) ? many : [request?.['value']];
  return values.filter((value) => typeof value === 'string');
}
