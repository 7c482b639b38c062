import seeds from './seeds.json' with { type: 'json' };
import { printTable } from './support/print-table.ts';
import { fillIn, makeSeedCall } from './support/seed-call.ts';

const replacements = ['PUT v1.0', 'PUT beta', 'PATCH v1.0', 'PATCH beta'] as const;
const table: string[][] = [];

afterAll(() => printTable('Photo service: the seeds and today’s pages, call by call', table));

/** Segment names are compared without regard to case: the pages write `contactfolders`. */
const expectedRequest = (method: string, version: string, path: string): string =>
  `${method} /${version}${fillIn(path)}`.toLowerCase();

const lowerCase = (requests: readonly string[]) => requests.map((request) => request.toLowerCase());

it('lists the seven addresses for the value and the twelve for the properties', () => {
  expect(new Set(seeds.replace.map(({ page }) => page)).size).toBe(7);
  expect(new Set(seeds.properties.map(({ page }) => page)).size).toBe(12);
});

describe.each(replacements)('%s of the value', (call) => {
  it.each(seeds.replace)(`at $page`, async (row) => {
    const { outcome, requests } = await makeSeedCall({ as: 'delegated', call, ...row });

    table.push([row.seeds, 'delegated', row.permission, call, row.page, outcome]);
    expect(outcome).toBe(row[call]);
    const [method = '', version = ''] = call.split(' ');
    const expected = expectedRequest(method, version, `${row.of}/photo/$value`);
    expect(lowerCase(requests)).toEqual(outcome.startsWith('unsent') ? [] : [expected]);
  });
});

describe.each([
  ['allowed by the sandbox', true],
  ['as today', false],
] as const)('PATCH of the properties, %s,', (words, allowPhotoProperties) => {
  it.each(seeds.properties)('at $page', async (row) => {
    const seed = { ...row, as: 'delegated', call: 'PATCH properties', allowPhotoProperties };
    const { outcome, requests } = await makeSeedCall(seed);

    table.push([row.seeds, 'delegated', words, 'PATCH properties', row.page, outcome]);
    expect(outcome).toBe(allowPhotoProperties ? row.allowed : row.today);
    const isOfSize = row.of.includes('/photos/');
    const path = isOfSize || row.of.endsWith('/photo') ? row.of : `${row.of}/photo`;
    expect(lowerCase(requests)).toEqual([expectedRequest('PATCH', 'beta', path)]);
  });
});

describe.each([
  ['a seed', seeds.permissions],
  ['today’s page', seeds.today],
] as const)('a permission named by %s', (_, rows) => {
  it.each(rows)('$from: $as with $permission, $call of $of ends as $with', async (row) => {
    const { outcome } = await makeSeedCall(row);

    table.push([row.from, row.as, row.permission, row.call, row.of, outcome]);
    expect(outcome).toBe(row.with);
  });

  it.each(rows)('$from: $as without $permission, $call of $of ends as $without', async (row) => {
    const { permission, ...without } = row;
    const { outcome } = await makeSeedCall(without);

    table.push([row.from, row.as, `not ${permission}`, row.call, row.of, outcome]);
    expect(outcome).toBe(row.without);
  });
});

it.each(seeds.further)('$says: $call of $of ends as $outcome', async (row) => {
  const { outcome } = await makeSeedCall(row);

  table.push(['further', row.as, row.permission, row.call, row.of, outcome]);
  expect(outcome).toBe(row.outcome);
});
