import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

import { createNodeListener } from '../../../sandbox/server/http/node-listener.ts';
import { libheifFiles } from '../../../scripts/libheif-files.mjs';
import { createServedFiles } from '../../../scripts/served-files.mjs';

export type OtherWorker = { readonly policy?: string; readonly script?: string };

/**
 * A page of its own for the picture pipeline, built as the product is and under the headers that the product's page,
 * worker and decoder have in production.
 */
export type ImagingSite = {
  readonly address: string;
  /** Makes a file available to the page and gives its path. */
  addPicture(content: Uint8Array): string;
  /** Opens the page anew with another worker: under that policy, or with that script before its own. */
  openPageWithWorker(page: Page, other: OtherWorker): Promise<void>;
  close(): Promise<void>;
};

const root = path.join(import.meta.dirname, '../../..');
/** The headers go by the name. */
const pageName = 'personal-tab.html';

export async function openImagingSite(): Promise<ImagingSite> {
  const directory = await mkdtemp(path.join(tmpdir(), 'portrait-imaging-'));
  await buildPage(directory);
  const pictures: Uint8Array[] = [];
  const files = createServedFiles(directory, 'global', 'http');
  const server = await listen((request) => {
    const picture = /^\/pictures\/(\d+)$/.exec(new URL(request.url).pathname)?.[1];
    if (picture === undefined) return files(request);
    return Promise.resolve(new Response(Uint8Array.from(pictures[Number(picture)] ?? [])));
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/${pageName}`,
    addPicture: (content) => `/pictures/${pictures.push(content) - 1}`,
    openPageWithWorker: async (page, { policy, script = '' }) => {
      await page.route('**/assets/imaging-worker.*', async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        await route.fulfill({
          response,
          headers: { ...headers, ...(policy && { 'content-security-policy': policy }) },
          body: `${script}\n${await response.text()}`,
        });
      });
      await page.goto(`http://localhost:${port}/${pageName}`);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true });
    },
  };
}

async function listen(handler: Parameters<typeof createNodeListener>[0]): Promise<Server> {
  const server = createServer(createNodeListener(handler));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}

function buildPage(outputPath: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: { page: './tests/browser/support/imaging-page-entry.ts' },
    output: {
      path: outputPath,
      filename: 'assets/[name].[contenthash:10].js',
      chunkFilename: 'assets/[name].[contenthash:10].js',
      publicPath: 'auto',
    },
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
    plugins: [
      new HtmlPlugin({ filename: pageName, templateContent: '<!doctype html>' }),
      new CopyPlugin({ patterns: libheifFiles }),
    ],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
