import { contestants, floor, plainName, products } from '../../../../bench/startup/contestants.ts';
import { allHostNames, hostNameOf } from '../../../../bench/startup/host-names.ts';

/** What a browser takes for one site: here the last two parts of each name. */
const siteOf = (hostName: string): string => hostName.split('.').slice(-2).join('.');

test.each(contestants)('frames $name by a page of its own site', ({ address, place }) => {
  const { hostname } = new URL(address);

  expect(siteOf(hostname)).toBe(siteOf(hostNameOf(place)));
  expect(allHostNames).toEqual(expect.arrayContaining([hostname, hostNameOf(place)]));
});

test('gives every page a name of its own, so that none finds another’s files in the cache', () => {
  const pages = contestants.map(({ address }) => new URL(address).host + new URL(address).pathname);

  expect(new Set(pages).size).toBe(contestants.length);
});

test('measures each surface beside its plain bundle', () => {
  expect(contestants.map(({ name }) => name)).toEqual([
    floor.name,
    ...products.flatMap(({ name }) => [name, plainName(name)]),
  ]);
});
