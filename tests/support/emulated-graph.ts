import { createGraphEmulator } from '../../sandbox/graph/index.ts';
import { initialSettings } from '../../sandbox/faults/index.ts';
import { createTenant, type Person } from '../../sandbox/tenant/index.ts';
import type { AccessTokenClaims, Handler, VerifyAccessToken } from '../../sandbox/types.ts';
import { createFakeClock } from './fake-clock.ts';
import { createTestLog } from './request-log.ts';

export const graphOrigin = 'https://graph.example';

/** In these tests a token is the JSON of its claims, or the name of its defect. */
export const verifyAccessToken: VerifyAccessToken = (token) => {
  const text = decodeURIComponent(token);
  if (text === 'malformed' || text === 'bad-signature' || text === 'expired') {
    return Promise.resolve({ status: text });
  }
  return Promise.resolve({ status: 'valid', claims: JSON.parse(text) as AccessTokenClaims });
};

export const tokenOf = (claims: Partial<AccessTokenClaims>): string =>
  encodeURIComponent(
    JSON.stringify({
      aud: 'https://graph.microsoft.com',
      iss: 'https://identity.example',
      tid: createTenant().tenantId,
      exp: 4_000_000_000,
      appid: 'portrait',
      ...claims,
    }),
  );

export const delegatedToken = (person: Person, scp = 'User.ReadWrite'): string =>
  tokenOf({ oid: person.objectId, upn: person.userPrincipalName, scp });

export type Send = {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
};

/** The emulator over the seeded tenant, on a clock that stands still. */
export function createGraphFixture() {
  const tenant = createTenant();
  const clock = createFakeClock();
  const log = createTestLog();
  let settings = initialSettings;
  const handler: Handler = createGraphEmulator({
    tenant,
    verifyAccessToken,
    settings: () => settings,
    clock,
    log,
  });
  const adele = tenant.defaultPerson;
  return {
    tenant,
    clock,
    log,
    handler,
    adele,
    person: (userPrincipalName: string): Person => {
      const found = tenant.findPerson(userPrincipalName);
      if (found === undefined) throw new Error(`Nobody is called ${userPrincipalName}.`);
      return found;
    },
    change: (changes: Partial<typeof initialSettings>) => {
      settings = { ...settings, ...changes };
    },
    /** As Adele with `User.ReadWrite` unless told. */
    send: (path: string, options: Send = {}): Promise<Response> =>
      handler(buildRequest(path, { token: delegatedToken(adele), ...options })),
  };
}

export function buildRequest(path: string, options: Send = {}): Request {
  const { method = 'GET', token, headers = {}, body } = options;
  return new Request(`${graphOrigin}${path}`, {
    method,
    headers: token === undefined ? headers : { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
}

export const jpegUpload = (body: Uint8Array): Send => ({
  method: 'PUT',
  headers: { 'content-type': 'image/jpeg' },
  body,
});

export type GraphErrorBody = {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly innerError: Readonly<Record<string, string>>;
  };
};

export const errorOf = async (response: Response): Promise<GraphErrorBody['error']> =>
  ((await response.json()) as GraphErrorBody).error;

/** Status and code, which is what most refusals are told apart by. */
export const refusalOf = async (response: Response): Promise<readonly [number, string]> => [
  response.status,
  (await errorOf(response)).code,
];

export const jsonOf = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;

export const bytesOf = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());
