import { ConnectionCut } from '../../types.ts';
import type { GraphExchange } from '../types.ts';
import type { BatchItem } from './read-batch.ts';

export type ItemAnswer = {
  readonly id: string;
  readonly status: number;
  /** Readable here, `Retry-After` too: they are part of the body. Source: Microsoft Learn, graph/throttling. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Answers one item as if it had come alone, with the token of the batch. */
export async function runItem(exchange: GraphExchange, item: BatchItem): Promise<ItemAnswer> {
  try {
    const response = await exchange.services.dispatch(buildRequest(exchange, item));
    return await readAnswer(item.id, response);
  } catch (error) {
    if (!(error instanceof ConnectionCut)) throw error;
    // A planned cut inside a batch: whoever sent the batch sees a gateway that got no answer.
    const failure = { code: 'GatewayTimeout', message: 'The sandbox was told to cut this one.' };
    return { id: item.id, status: 504, body: { error: failure } };
  }
}

function buildRequest({ request, url, version }: GraphExchange, item: BatchItem): Request {
  const headers = new Headers({ authorization: request.headers.get('authorization') ?? '' });
  const clientRequestId = request.headers.get('client-request-id');
  if (clientRequestId !== null) headers.set('client-request-id', clientRequestId);
  for (const [name, value] of Object.entries(item.headers)) headers.set(name, value);
  const path = item.url.startsWith('/') ? item.url : `/${item.url}`;
  const body = encodeBody(item, headers);
  return new Request(`${url.origin}/${version}${path}`, {
    method: item.method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

/** JSON as it is; anything else comes as base64 or base64url text. Source: Microsoft Learn, json-batching (2025-02-21). */
function encodeBody(
  { method, body }: BatchItem,
  headers: Headers,
): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || method === 'GET') return undefined;
  const isJson = headers.get('content-type')?.toLowerCase().startsWith('application/json') ?? false;
  if (isJson || typeof body !== 'string') return JSON.stringify(body);
  return new Uint8Array(Buffer.from(body, 'base64'));
}

/** Pictures come back as base64 text. Source: msgraph-sdk-javascript issue 367, docs-contrib issue 4098. */
async function readAnswer(id: string, response: Response): Promise<ItemAnswer> {
  const contentType = response.headers.get('content-type') ?? '';
  const headers = Object.fromEntries(
    itemHeaders.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.byteLength === 0) return { id, status: response.status, headers };
  const body: unknown = contentType.startsWith('application/json')
    ? JSON.parse(bytes.toString('utf8'))
    : bytes.toString('base64');
  return { id, status: response.status, headers, body };
}

const itemHeaders = [
  'Content-Type',
  'ETag',
  'Location',
  'Preference-Applied',
  'Retry-After',
] as const;
