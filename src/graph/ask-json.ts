import { err, ok, type Result } from '#shared';

import {
  isSuccess,
  readProblem,
  refusalError,
  unexpectedAnswer,
  type RefusalTopic,
} from './answers/failure.ts';
import { parseJson } from './answers/json.ts';
import type { Exchange, GraphRequest } from './transport/request.ts';
import type { Send } from './transport/send.ts';
import type { GraphError, WriteOptions } from './types.ts';

export type JsonQuestion<Value> = RefusalTopic & {
  readonly request: GraphRequest;
  /** `undefined` for content that the address does not promise. */
  readonly parse: (json: unknown) => Value | undefined;
};

/** Sends a request whose answer is JSON, and takes what it promises out of it. */
export const askJson = async <Value, TokenFailure>(
  send: Send<TokenFailure>,
  question: JsonQuestion<Value>,
  options: WriteOptions,
): Promise<Result<Value, GraphError | TokenFailure>> => {
  const sent = await send(question.request, options);
  if (!sent.ok) return sent;
  if (isSuccess(sent.value)) return parseAnswer(sent.value, question.parse);
  return err(refusalError(sent.value, await readProblem(sent.value), question));
};

/** What a 2xx promises. */
export const parseAnswer = async <Value>(
  exchange: Exchange,
  parse: (json: unknown) => Value | undefined,
): Promise<Result<Value, GraphError>> => {
  const value = parse(parseJson(await exchange.answer.body.text()));
  return value === undefined ? err(unexpectedAnswer(exchange)) : ok(value);
};
