import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { test as base } from '@playwright/test';
import webpack from 'webpack';

/** A page of its own for the picture pipeline, under the policy that the product's pages have for workers. */
type ImagingServer = {
  readonly origin: string;
  /** Makes a file available to the page and gives its path. */
  addPicture(content: Uint8Array): string;
};

const securityPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

export const test = base.extend<
  { readonly pictures: ImagingServer },
  { readonly imagingServer: ImagingServer }
>({
  imagingServer: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const directory = await mkdtemp(path.join(tmpdir(), 'portrait-imaging-'));
      await buildPage(directory);
      const pictures: Uint8Array[] = [];
      const server = await serve(directory, pictures);
      const { port } = server.address() as AddressInfo;
      await use({
        origin: `http://localhost:${port}`,
        addPicture: (content) => `/pictures/${pictures.push(content) - 1}`,
      });
      server.close();
      await rm(directory, { recursive: true });
    },
    { scope: 'worker' },
  ],
  pictures: async ({ page, imagingServer }, use) => {
    await page.goto(imagingServer.origin);
    await use(imagingServer);
  },
});

export { expect } from '@playwright/test';

const root = path.join(import.meta.dirname, '../../..');

function buildPage(outputPath: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: { page: './tests/browser/support/imaging-page-entry.ts' },
    output: { path: outputPath, filename: '[name].js', publicPath: 'auto' },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

async function serve(directory: string, pictures: readonly Uint8Array[]): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(({ type, content }) => {
      response.setHeader('content-security-policy', securityPolicy);
      response.setHeader('content-type', type);
      response.end(content);
    });
  });

  const answer = async (
    url: string,
  ): Promise<{ readonly type: string; readonly content: string | Uint8Array }> => {
    const picture = /^\/pictures\/(\d+)$/.exec(url)?.[1];
    if (picture !== undefined) {
      return { type: 'application/octet-stream', content: pictures[Number(picture)] ?? '' };
    }
    if (url.endsWith('.js')) {
      return {
        type: 'text/javascript',
        content: await readFile(path.join(directory, path.basename(url))),
      };
    }
    return { type: 'text/html', content: '<!doctype html><script src="/page.js"></script>' };
  };

  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}
