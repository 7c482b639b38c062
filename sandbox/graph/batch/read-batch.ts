import { err, ok, type Result } from '#shared';
import type { GraphFailure } from '../answer.ts';
import { badRequest, requestTooLarge } from '../failures.ts';
import { isJsonObject, readJsonObject } from '../http/read-json.ts';
import { maxRequestBytes } from '../photos/read-upload.ts';

/** One request of a batch. */
export type BatchItem = {
  readonly id: string;
  readonly method: string;
  /** Relative to the version's root. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value, or the base64 text of anything else. */
  readonly body?: unknown;
  readonly dependsOn: readonly string[];
};

/** Source: Microsoft Learn, json-batching (2025-02-21). */
const maxItems = 20;

/** Reads the body of `POST /$batch`. What is wrong with one item fails the whole. */
export async function readBatch(
  request: Request,
): Promise<Result<readonly BatchItem[], GraphFailure>> {
  const size = (await request.clone().arrayBuffer()).byteLength;
  if (size >= maxRequestBytes) return err(requestTooLarge);
  const body = await readJsonObject(request);
  if (!body.ok) return body;
  const { requests } = body.value;
  if (!Array.isArray(requests) || requests.length === 0) {
    return err(badRequest('Invalid batch payload format.'));
  }
  if (requests.length > maxItems) {
    const message = `Number of batch request steps exceeds the maximum value of ${maxItems}.`;
    return err(badRequest(message));
  }
  const items = requests.map(readItem).filter((item) => item !== undefined);
  if (items.length < requests.length) return err(badRequest('Invalid batch payload format.'));
  const fault = findFault(items);
  return fault === undefined ? ok(items) : err(badRequest(fault));
}

function readItem(given: unknown): BatchItem | undefined {
  if (!isJsonObject(given)) return undefined;
  const { id, method, url, headers = {}, body, dependsOn = [] } = given;
  if (!isText(id) || !isText(method) || !isText(url)) return undefined;
  if (!isTextRecord(headers) || !isTextList(dependsOn)) return undefined;
  const item = { id, method: method.toUpperCase(), url, headers, dependsOn };
  return body === undefined ? item : { ...item, body };
}

const isText = (given: unknown): given is string => typeof given === 'string' && given !== '';

const isTextRecord = (given: unknown): given is Readonly<Record<string, string>> =>
  isJsonObject(given) && Object.values(given).every((value) => typeof value === 'string');

const isTextList = (given: unknown): given is readonly string[] =>
  Array.isArray(given) && given.every((value) => typeof value === 'string');

/** Source: Microsoft Learn, json-batching: unique ids (case does not matter), relative addresses, a type for every body. */
function findFault(items: readonly BatchItem[]): string | undefined {
  const ids = new Set(items.map(({ id }) => id.toLowerCase()));
  if (ids.size < items.length) return 'The id of each request in a batch must be unique.';
  const absolute = items.find(({ url }) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url));
  if (absolute !== undefined) return `The url of request ${absolute.id} is not relative.`;
  const untyped = items.find(
    ({ body, headers }) => body !== undefined && !new Headers(headers).has('content-type'),
  );
  if (untyped !== undefined) return `Request ${untyped.id} has a body and no Content-Type.`;
  return findOrderFault(items);
}

/**
 * Three patterns alone are taken: nobody waits, everybody waits for the one before, or all who wait do so for
 * the same one. Source: Microsoft Graph known issues, JSON batching.
 */
function findOrderFault(items: readonly BatchItem[]): string | undefined {
  const waiting = items.filter(({ dependsOn }) => dependsOn.length > 0);
  if (waiting.length === 0) return undefined;
  const isSerial = items.every(({ dependsOn }, index) =>
    index === 0
      ? dependsOn.length === 0
      : dependsOn.length === 1 && dependsOn[0] === items[index - 1]?.id,
  );
  const [first] = waiting;
  const isSame =
    items.some(({ id, dependsOn }) => id === first?.dependsOn[0] && dependsOn.length === 0) &&
    waiting.every(
      ({ dependsOn }) => dependsOn.length === 1 && dependsOn[0] === first?.dependsOn[0],
    );
  return isSerial || isSame ? undefined : 'The dependencies of the requests cannot be followed.';
}
