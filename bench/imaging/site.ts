import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { pageAddresses } from '#app/page-addresses';
import { headersAt, siteHeaders } from '#app/page-headers';

import { createNodeListener } from '../../sandbox/server/http/node-listener.ts';
import { createStaticFiles } from '../../sandbox/server/index.ts';
import { builtFolder } from './built-folder.mjs';
import type { TestPicture } from './pictures/test-pictures.ts';

export type BenchSite = {
  readonly address: string;
  addressOf(picture: TestPicture): string;
  close(): void;
};

const productHeaders = siteHeaders({
  addressesOf: (page) => pageAddresses(page, 'global'),
  scheme: 'http',
});

/** Our worker obeys the policy that it has in production; the page and the others' code obey none. */
const headersFor = ({ pathname }: URL): Readonly<Record<string, string>> =>
  pathname.startsWith('/assets/imaging-worker.')
    ? headersAt(productHeaders, pathname)
    : { 'Cache-Control': 'no-cache' };

export async function openSite(): Promise<BenchSite> {
  const files = createStaticFiles(path.resolve(builtFolder), { headersFor });
  const pictures: TestPicture[] = [];
  const server = createServer(
    createNodeListener((request) => {
      const number = /^\/pictures\/(\d+)$/.exec(new URL(request.url).pathname)?.[1];
      const picture = number === undefined ? undefined : pictures[Number(number)];
      return picture
        ? Promise.resolve(new Response(new Uint8Array(picture.bytes)))
        : files(request);
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/index.html`,
    addressOf: (picture) => `/pictures/${pictures.push(picture) - 1}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
