import { err, ok, type Result } from '#shared';

import {
  isSuccess,
  readProblem,
  refusalError,
  saysNoPhoto,
  unexpectedAnswer,
  type RefusalTopic,
} from './answers/failure.ts';
import { parseJson } from './answers/json.ts';
import type { Exchange, GraphRequest } from './transport/request.ts';
import type { Send } from './transport/send.ts';
import type { GraphError, WriteOptions } from './types.ts';

export type Question<Value> = RefusalTopic & {
  readonly request: GraphRequest;
  /** What a 2xx promises; `undefined` for content that it does not, e.g. a captive portal's page. */
  readonly parse: (exchange: Exchange) => Value | undefined | Promise<Value | undefined>;
  /** Set where the service's word that there is no photo is an answer and not a refusal. */
  readonly absent?: Value | undefined;
};

/** Sends a request, tells answers from refusals, and takes out of an answer what it promises. */
export const ask = async <Value, TokenFailure>(
  send: Send<TokenFailure>,
  { request, parse, absent, ...topic }: Question<Value>,
  options: WriteOptions,
): Promise<Result<Value, GraphError | TokenFailure>> => {
  const sent = await send(request, options);
  if (!sent.ok) return sent;
  const exchange = sent.value;
  if (isSuccess(exchange)) {
    const value = await parse(exchange);
    return value === undefined ? err(unexpectedAnswer(exchange)) : ok(value);
  }
  const problem = await readProblem(exchange);
  return absent !== undefined && saysNoPhoto(exchange, problem)
    ? ok(absent)
    : err(refusalError(exchange, problem, topic));
};

/** For answers that are JSON. */
export const fromJson =
  <Value>(parse: (json: unknown) => Value | undefined): Question<Value>['parse'] =>
  async ({ answer }) =>
    parse(parseJson(await answer.body.text()));
