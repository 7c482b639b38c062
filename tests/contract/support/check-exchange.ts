import { findRules, type BodyRule, type CallRules } from './call-rules.ts';
import { findDeviation, placeOf, type Descriptions, type Deviation } from './description.ts';
import type { Exchange } from './emulated-clients.ts';
import { isObject, type JsonObject } from './open-api.ts';
import type { CheckSchema } from './schema-checker.ts';

export type Verdict = {
  /** The call by its name in the description, or in the list of what that leaves out. */
  readonly call: string;
  readonly from: CallRules['from'] | 'nowhere';
  readonly problems: readonly string[];
  readonly deviations: readonly Deviation[];
};

type Inspection = {
  readonly rules: CallRules;
  readonly checkSchema: CheckSchema;
  readonly problems: string[];
  readonly deviations: Deviation[];
};

type Message = { readonly headers: Headers; readonly content: Uint8Array };

/** Holds request and answer against the description, or against what is listed beside it. */
export function checkExchange(descriptions: Descriptions, exchange: Exchange): Verdict {
  const rules = findRules(descriptions, exchange);
  if (rules === undefined) {
    const call = `${exchange.method} ${exchange.url.pathname}`;
    const problems = ['neither the description nor not-in-description.json knows the call'];
    return { call, from: 'nowhere', problems, deviations: [] };
  }
  const { checkSchema } = descriptions[placeOf(exchange).version];
  const inspection: Inspection = { rules, checkSchema, problems: [], deviations: [] };
  checkQuery(inspection, exchange.url);
  checkBody(inspection, { part: 'request', ...rules.request }, exchange);
  checkAnswer(inspection, exchange);
  const { problems, deviations } = inspection;
  return { call: rules.call, from: rules.from, problems, deviations };
}

function checkQuery({ rules, checkSchema, problems }: Inspection, { searchParams }: URL): void {
  for (const [name, text] of searchParams) {
    const schema = rules.query.get(name);
    if (schema === undefined) problems.push(`there is no query option ${name}`);
    else problems.push(...checkSchema(schema, readOption(schema, text)));
  }
}

/** Lists stand in one option, with commas (`explode: false`). */
const readOption = ({ type }: JsonObject, text: string): unknown => {
  if (type === 'array') return text.split(',');
  return type === 'integer' || type === 'number' ? Number(text) : text;
};

const errorSchema: JsonObject = {
  $ref: '#/components/schemas/microsoft.graph.ODataErrors.ODataError',
};

function checkAnswer(inspection: Inspection, { answer }: Exchange): void {
  const { rules, problems } = inspection;
  if (answer === undefined) {
    problems.push('there is no answer');
    return;
  }
  if (answer.status >= 400) {
    const rule = { type: 'application/json', schema: errorSchema };
    checkBody(inspection, { part: 'answer', ...rule }, answer);
    return;
  }
  const status = String(answer.status);
  compare(inspection, 'answer status', { described: rules.answer.status, real: status });
  checkBody(inspection, { part: 'answer', ...rules.answer }, answer);
}

function checkBody(
  inspection: Inspection,
  { part, type, schema }: BodyRule & { readonly part: 'request' | 'answer' },
  { headers, content }: Message,
): void {
  const { problems, checkSchema } = inspection;
  if (type === undefined) {
    if (content.byteLength > 0) problems.push(`the ${part} has a body`);
    return;
  }
  const real = headers.get('content-type')?.split(';')[0] ?? 'no type';
  compare(inspection, `${part} type`, { described: type, real });
  if (real !== 'application/json') {
    if (content.byteLength === 0) problems.push(`the ${part} is empty`);
    return;
  }
  const value: unknown = JSON.parse(new TextDecoder().decode(content));
  problems.push(
    ...checkSchema(schema ?? {}, value).map((problem) => `the ${part}: ${problem}`),
    ...(isObject(value) ? [] : [`the ${part} is no object`]),
  );
}

/** Equal, or a deviation that is listed just so. */
function compare(
  { rules, problems, deviations }: Inspection,
  part: Deviation['part'],
  { described, real }: { readonly described: string; readonly real: string },
): void {
  if (described === real) return;
  const deviation = findDeviation(part, rules.call);
  if (deviation?.described === described && deviation.real === real) deviations.push(deviation);
  else problems.push(`the ${part} is ${real}, described is ${described}`);
}
