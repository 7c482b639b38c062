import notInDescription from './not-in-description.json' with { type: 'json' };
import { checkExchange, type Verdict } from './support/check-exchange.ts';
import { findDescribed, readDescriptions } from './support/description.ts';
import type { Exchange } from './support/emulated-clients.ts';
import { makeEveryCall } from './support/every-call.ts';
import { expandBatch } from './support/expand-batch.ts';
import { printTable } from './support/print-table.ts';
import { isAnyObject } from './support/schema-checker.ts';

const descriptions = readDescriptions(process.env['OPENAPI_DIR'] ?? '');
const { calls, deviations } = notInDescription;

let exchanges: readonly Exchange[] = [];
let verdicts: readonly Verdict[] = [];

beforeAll(async () => {
  exchanges = await makeEveryCall();
  // The items of a batch are looked at by themselves too.
  const all = exchanges.flatMap((exchange) => [exchange, ...expandBatch(exchange)]);
  verdicts = all.map((exchange) => checkExchange(descriptions, exchange));
}, 120_000);

afterAll(() => {
  const counts = new Map<string, number>();
  for (const { call, from } of verdicts) {
    const key = `${from}\t${call}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort().map(([key, count]) => [...key.split('\t'), String(count)]);
  printTable('Calls of the client, where they are described, and how often they were made', rows);
});

it('makes requests and gets answers that are as described', () => {
  const wrong = verdicts.filter(({ problems }) => problems.length > 0);

  expect(wrong).toEqual([]);
});

it('reaches every target in v1.0 and beta', () => {
  const made = new Set(verdicts.map(({ call }) => call));

  const targets = ['/me', '/users/{user-id}', '/groups/{group-id}', '/teams/{team-id}'];
  const contacts = ['/me', '/users/{user-id}'].flatMap((person) => [
    `${person}/contacts/{contact-id}`,
    `${person}/contactFolders/{contactFolder-id}/contacts/{contact-id}`,
    `${person}/contactFolders/{contactFolder-id}/childFolders/{contactFolder-id1}/contacts/{contact-id}`,
  ]);
  for (const target of [...targets, ...contacts]) {
    expect(made).toContain(`GET v1.0 ${target}/photo`);
    expect(made).toContain(`GET v1.0 ${target}/photo/$value`);
    for (const version of ['v1.0', 'beta']) {
      expect(made).toContain(`PUT ${version} ${target}/photo/$value`);
      expect(made).toContain(`PATCH ${version} ${target}/photo`);
    }
  }
});

it.each(calls.flatMap((group) => group.calls.map((call) => [call] as const)))(
  '%s is made, and still not described',
  (call) => {
    const [method = '', version = '', template = ''] = call.split(' ');
    const path = template.replaceAll(/\{[^}]+\}/g, 'x');

    expect(verdicts.filter((verdict) => verdict.call === call)).not.toEqual([]);
    const description = descriptions[version === 'beta' ? 'beta' : 'v1.0'];
    expect(findDescribed(description, method, path)).toBeUndefined();
  },
);

it.each(deviations.filter(({ part }) => part !== 'further properties'))(
  '$calls: the $part is still described as $described and really $real',
  (deviation) => {
    const seen = verdicts.flatMap((verdict) => verdict.deviations);

    expect(seen).toContain(deviation);
  },
);

it('still describes open types as if their further properties were objects', () => {
  expect(deviations.map(({ part }) => part)).toContain('further properties');
  for (const { document } of Object.values(descriptions)) {
    const error = document.components.schemas['microsoft.graph.ODataErrors.ODataError'];
    expect(isAnyObject(error?.['additionalProperties'])).toBe(true);
  }
});

describe('a difference from the description', () => {
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const find = (method: string, ending: string): Exchange => {
    const found = exchanges.find(
      ({ url, answer, ...sent }) =>
        sent.method === method && url.pathname.endsWith(ending) && answer?.status === 200,
    );
    if (found === undefined) throw new Error(`No ${method} of …${ending} was made.`);
    return found;
  };
  const put = () => find('PUT', '/v1.0/me/photo/$value');
  const metadata = () => find('GET', '/v1.0/me/photo');
  const properties = () => find('PATCH', '/v1.0/me/photo');
  const answered = (exchange: Exchange, change: Partial<NonNullable<Exchange['answer']>>) => ({
    ...exchange,
    answer: { ...exchange.answer!, ...change },
  });
  const at = (exchange: Exchange, path: string) => ({
    ...exchange,
    url: new URL(path, exchange.url),
  });

  it.each<[string, () => Exchange, RegExp]>([
    ['an unknown path', () => at(put(), '/v1.0/me/picture/$value'), /knows the call/],
    ['another case in a path', () => at(put(), '/v1.0/me/Photo/$value'), /knows the call/],
    ['a method that is not there', () => ({ ...put(), method: 'POST' }), /knows the call/],
    ['an unknown query option', () => at(metadata(), '?$skiptoken=1'), /\$skiptoken/],
    [
      'a query option of the wrong type',
      () => at(find('GET', '/contactFolders'), '?$top=all'),
      /number|integer/,
    ],
    [
      'another type of request',
      () => ({ ...put(), headers: new Headers({ 'content-type': 'image/png' }) }),
      /request type is image.png/,
    ],
    ['an empty request', () => ({ ...put(), content: new Uint8Array() }), /request is empty/],
    [
      'a misspelt property',
      () => ({ ...properties(), content: text({ heigth: 6 }) }),
      /unevaluated/,
    ],
    [
      'a property of the wrong type',
      () => ({ ...properties(), content: text({ height: '6' }) }),
      /integer/,
    ],
    ['another status', () => answered(put(), { status: 204 }), /status is 204/],
    [
      'an answer where none is described',
      () => answered(put(), { content: text({}) }),
      /has a body/,
    ],
    [
      'an answer with a wrong property',
      () => answered(metadata(), { content: text({ id: 1 }) }),
      /string/,
    ],
    [
      'an answer with an unknown property',
      () => answered(metadata(), { content: text({ size: 1 }) }),
      /unevaluated/,
    ],
    [
      'an error of another shape',
      () => answered(metadata(), { status: 404, content: text({ message: 'no' }) }),
      /error/,
    ],
  ])('is seen: %s', (_, plant, problem) => {
    expect(checkExchange(descriptions, plant()).problems.join()).toMatch(problem);
  });
});
