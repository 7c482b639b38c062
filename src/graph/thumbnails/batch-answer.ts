import { isRecord } from '../answers/json.ts';

/** One answer inside a `$batch`. */
export type BatchEntry = {
  readonly id: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
};

/** The answers in a `$batch`; `undefined` when it is none. Their order is not that of the requests. */
export const parseBatch = (json: unknown): readonly BatchEntry[] | undefined => {
  if (!isRecord(json) || !Array.isArray(json['responses'])) return undefined;
  return json['responses'].map(parseEntry).filter((entry) => entry !== undefined);
};

const parseEntry = (json: unknown): BatchEntry | undefined => {
  if (!isRecord(json)) return undefined;
  const { id, status, headers, body } = json;
  if (typeof id !== 'string' || typeof status !== 'number') return undefined;
  return { id, status, headers: headersFrom(headers), body };
};

const headersFrom = (json: unknown): Headers => {
  const headers = new Headers();
  if (!isRecord(json)) return headers;
  for (const [name, value] of Object.entries(json)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
};

/**
 * The bytes of a binary answer, which comes as base64, or by the page as base64url; `undefined` when it is neither.
 * Source: Microsoft Learn, graph/json-batching, 2025-02-21; msgraph-sdk-javascript issue 367.
 */
export const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};
