import { err, ok, type Result } from '#shared';
import type { GraphFailure } from '../answer.ts';
import { badRequest } from '../failures.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A body that must be a JSON object. Source: Microsoft Learn, user-post-contacts (Content-Type: application/json). */
export async function readJsonObject(request: Request): Promise<Result<JsonObject, GraphFailure>> {
  const contentType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (contentType !== 'application/json') {
    return err(badRequest('A valid Content-Type must be given: application/json.'));
  }
  const text = await request.text();
  if (text === '') return err(badRequest('Empty Payload. JSON content expected.'));
  const value = parseJson(text);
  return isJsonObject(value)
    ? ok(value)
    : err(badRequest('Unable to read JSON request payload. Please ensure it is well-formed.'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
