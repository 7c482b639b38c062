import type { Fetch } from '#graph';

import { createGraphEmulator } from '../../sandbox/graph/index.ts';
import { initialSettings } from '../../sandbox/faults/index.ts';
import { createTenant, type Person, type Tenant } from '../../sandbox/tenant/index.ts';
import type { AccessTokenClaims } from '../../sandbox/types.ts';
import type { VirtualClock } from '../../tests/support/virtual-clock.ts';

export type RateLimit = { readonly requestsPerSecond: number; readonly burst: number };

export type ThrottledTenant = {
  readonly fetch: Fetch;
  readonly userIds: readonly string[];
  readonly accessToken: string;
  /** What the service saw. */
  readonly seen: {
    requests: number;
    throttled: number;
    sentAgainAfterSuccess: number;
    mostUnderWayPerMailbox: number;
  };
};

/** How long the way there and back takes, in the clock's own time. */
const latencyMs = 150;

/** A tenant of `count` people behind a rate limit that its clients are not told. */
export function createThrottledTenant(
  clock: VirtualClock,
  options: RateLimit & { readonly count: number; readonly retryAfter: 'readable' | 'hidden' },
): ThrottledTenant {
  const tenant = tenantOf(options.count);
  const { requestsPerSecond, burst } = options;
  const handler = createGraphEmulator({
    tenant,
    clock,
    log: { record: () => undefined, list: () => [], clear: () => undefined },
    settings: () => ({ ...initialSettings, requestsPerSecond, burst }),
    verifyAccessToken: (token) =>
      Promise.resolve({
        status: 'valid',
        claims: JSON.parse(decodeURIComponent(token)) as AccessTokenClaims,
      }),
  });
  const seen = { requests: 0, throttled: 0, sentAgainAfterSuccess: 0, mostUnderWayPerMailbox: 0 };
  const underWay = new Map<string, number>();
  const stored = new Set<string>();

  const fetch: Fetch = async (url, init) => {
    const count = (underWay.get(url) ?? 0) + 1;
    underWay.set(url, count);
    seen.requests += 1;
    seen.mostUnderWayPerMailbox = Math.max(seen.mostUnderWayPerMailbox, count);
    if (stored.has(url)) seen.sentAgainAfterSuccess += 1;
    await clock.sleep(latencyMs / 2);
    // Pictures are encoded in real time, of which this clock knows nothing.
    const response = await clock.holdDuring(handler(new Request(url, init)));
    await clock.sleep(latencyMs / 2);
    underWay.set(url, count - 1);
    if (response.ok) stored.add(url);
    if (response.status === 429) seen.throttled += 1;
    // Graph's CORS answer does not expose it. Source: microsoft-graph-docs-contrib issue 2011.
    if (options.retryAfter === 'hidden') response.headers.delete('retry-after');
    return response;
  };
  const userIds = tenant.people.map(({ objectId }) => objectId);
  return { fetch, userIds, accessToken: applicationToken(tenant), seen };
}

function tenantOf(count: number): Tenant {
  const tenant = createTenant();
  const people = Array.from({ length: count }, (_, index) => personOf(tenant.defaultPerson, index));
  const byId = new Map(people.map((person) => [person.objectId, person]));
  return { ...tenant, people, findPerson: (id) => byId.get(id) };
}

const personOf = (like: Person, index: number): Person => ({
  ...like,
  objectId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  userPrincipalName: `person${index}@contoso.com`,
});

const applicationToken = ({ tenantId }: Tenant): string =>
  encodeURIComponent(
    JSON.stringify({
      aud: 'https://graph.microsoft.com',
      iss: 'https://identity.example',
      tid: tenantId,
      exp: 4_000_000_000,
      appid: 'portrait',
      roles: ['ProfilePhoto.ReadWrite.All'],
    } satisfies AccessTokenClaims),
  );
