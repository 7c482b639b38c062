import {
  createContactsClient,
  createGraphTransport,
  createPeopleClient,
  createPhotoClient,
  createPhotoPropertiesClient,
  createPhotoSizesClient,
  createThumbnailsClient,
  type TokenAccount,
} from '#graph';
import { ok } from '#shared';

import { initialSettings } from '../../../sandbox/faults/index.ts';
import { createGraphEmulator } from '../../../sandbox/graph/index.ts';
import { createTenant, type Tenant } from '../../../sandbox/tenant/index.ts';
import { ConnectionCut, type Handler, type SandboxSettings } from '../../../sandbox/types.ts';
import { graphOrigin, verifyAccessToken } from '../../support/emulated-graph.ts';
import { createTestLog } from '../../support/request-log.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

/** One request as it left the client, and what came back; no answer where the connection was cut. */
export type Exchange = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly content: Uint8Array;
  readonly answer?: {
    readonly status: number;
    readonly headers: Headers;
    readonly content: Uint8Array;
  };
};

export type Credentials = { readonly token: string; readonly account?: TokenAccount };

export type EmulatedClientsOptions = Credentials & {
  readonly settings?: Partial<SandboxSettings>;
  /** One of its own unless told. */
  readonly tenant?: Tenant;
  /** What stands between the client and the emulator. */
  readonly disturb?: (handler: Handler) => Handler;
};

/** All clients of the product over the emulator as their `fetch`, in virtual time; `exchanges` grows. */
export function connectClients({
  settings = {},
  tenant = createTenant(),
  disturb = (handler) => handler,
  ...signedIn
}: EmulatedClientsOptions) {
  let credentials: Credentials = signedIn;
  const clock = createVirtualClock();
  const exchanges: Exchange[] = [];
  const service = disturb(
    createGraphEmulator({
      tenant,
      clock,
      verifyAccessToken,
      log: createTestLog(),
      settings: () => ({ ...initialSettings, ...settings }),
    }),
  );
  let ids = 0;
  const transport = createGraphTransport<never>({
    graphRoot: graphOrigin,
    // The emulator encodes pictures in real time, of which this clock knows nothing.
    fetch: (url, init) => clock.holdDuring(exchange(new Request(url, init))),
    clock,
    random: () => 0.5,
    acquireToken: () => {
      const { token: accessToken, ...account } = credentials;
      return Promise.resolve(ok({ accessToken, ...account }));
    },
    newRequestId: () => `request-${++ids}`,
  });

  async function exchange(request: Request): Promise<Response> {
    const { method, headers } = request;
    const content = await bytesOf(request.clone());
    const seen = { method, url: new URL(request.url), headers, content };
    const at = exchanges.push(seen) - 1;
    const response = await service(request).catch((error: unknown) => {
      throw error instanceof ConnectionCut ? new TypeError('Failed to fetch') : error;
    });
    const answer = { status: response.status, headers: response.headers };
    exchanges[at] = { ...seen, answer: { ...answer, content: await bytesOf(response.clone()) } };
    return response;
  }

  return {
    tenant,
    clock,
    service,
    exchanges,
    /** Requests from now on have this token; gives the one of before. */
    use(next: Credentials): Credentials {
      const before = credentials;
      credentials = next;
      return before;
    },
    photos: createPhotoClient(transport),
    sizes: createPhotoSizesClient(transport),
    properties: createPhotoPropertiesClient(transport),
    contacts: createContactsClient(transport),
    people: createPeopleClient(transport),
    thumbnails: createThumbnailsClient(transport),
  };
}

export type EmulatedClients = ReturnType<typeof connectClients>;

const bytesOf = async (message: Request | Response): Promise<Uint8Array> =>
  new Uint8Array(await message.arrayBuffer());
