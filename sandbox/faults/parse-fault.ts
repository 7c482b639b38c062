import { err, ok, type Result } from '#shared';
import type { Fault } from '../types.ts';
import { oneOf, readFields, text, wholeNumber, type FieldReaders } from './read-fields.ts';

const readers: FieldReaders<Fault> = {
  method: oneOf('GET', 'PUT', 'PATCH', 'POST', 'DELETE'),
  path: text,
  status: wholeNumber(400, 599),
  code: text,
  message: text,
  retryAfterSeconds: wholeNumber(0, 3600),
  delayMs: wholeNumber(0, 600_000),
  cut: oneOf('request', 'response'),
  times: wholeNumber(1, 100_000),
};

/** Reads the body of `POST /sandbox/faults`; the error says in plain words what is wrong with it. */
export function parseFault(given: unknown): Result<Fault, string> {
  const fields = readFields(given, readers);
  if (!fields.ok) return fields;
  const { path, ...rest } = fields.value;
  if (path === undefined) return err('The field "path" is missing.');
  const fault: Fault = { path, ...rest };
  const contradiction = findContradiction(fault);
  return contradiction === undefined ? ok(fault) : err(contradiction);
}

function findContradiction(fault: Fault): string | undefined {
  const { status, cut, delayMs } = fault;
  if (status === undefined && cut === undefined && delayMs === undefined) {
    return 'A fault needs one of "status", "cut" and "delayMs", else it disturbs nothing.';
  }
  if (status !== undefined && cut !== undefined) {
    return 'A fault has either "status" or "cut": a connection that is cut has no status.';
  }
  const ofAnswer = (['code', 'message', 'retryAfterSeconds'] as const).filter(
    (name) => fault[name] !== undefined,
  );
  return status === undefined && ofAnswer.length > 0
    ? `The field "${ofAnswer.join('", "')}" needs a "status" to go with it.`
    : undefined;
}
