import { isRecord, parseJson, textAt, type JsonRecord } from './json.ts';

/** What the body of a refusal says. `text` is only for telling kinds apart, never for people or logs. */
export type ServiceProblem = {
  readonly code: string | undefined;
  readonly text: string;
  readonly requestId: string | undefined;
};

// The photo service wraps its answer once; twice has not been seen.
const deepestWrapping = 3;

/**
 * Reads Graph's error envelope. The photo service puts its own envelope as a string into the message of
 * an outer `UnknownError`; the innermost code is the one that says what happened. Bodies that are empty
 * or no JSON (a proxy's HTML page) give their text alone.
 */
export const parseServiceProblem = (body: string, depth = 0): ServiceProblem => {
  const json = depth <= deepestWrapping ? parseJson(body) : undefined;
  if (!isRecord(json)) return { code: undefined, text: body, requestId: undefined };
  const envelope = isRecord(json['error']) ? json['error'] : json;
  const inner = parseServiceProblem(textAt(envelope, 'message', 'Message') ?? '', depth + 1);
  return {
    code: inner.code ?? codeOf(envelope) ?? textAt(json, 'error'),
    text: inner.text,
    requestId: requestIdOf(envelope) ?? inner.requestId,
  };
};

const codeOf = (envelope: JsonRecord): string | undefined =>
  textAt(envelope, 'code', 'Code', 'errorCode', 'ErrorCode');

const requestIdOf = (envelope: JsonRecord): string | undefined => {
  // Older services write `innererror`.
  const innerError = envelope['innerError'] ?? envelope['innererror'];
  return isRecord(innerError) ? textAt(innerError, 'request-id', 'requestId') : undefined;
};
