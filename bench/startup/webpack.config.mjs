// The bench's own pages: the bare host, and each surface as one plain bundle, made from the product's configuration.
import path from 'node:path';

import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

import productConfiguration from '../../webpack.config.js';
import { builtFolder, surfaces } from './surfaces.mjs';

const product = productConfiguration({ target: 'production' });
const { context: root, module, resolve, performance, stats, cache } = product;
const shared = { mode: 'production', context: root, module, resolve, performance, stats, cache };

const host = {
  ...shared,
  name: 'bench-host',
  entry: { host: './bench/startup/host/main.ts' },
  output: { path: path.join(root, builtFolder, 'host'), publicPath: '/', clean: true },
  plugins: [new HtmlPlugin({ template: 'bench/startup/host/index.html', filename: 'host.html' })],
};

/** Plugins of the product that a plain bundle keeps: constants, the style sheet, `config.json`. */
const kept = ['CopyPlugin', 'DefinePlugin', 'MiniCssExtractPlugin'];

/** Everything in one script, as it would be without a thought given to start-up. */
const plain = (/** @type {import('./surfaces.mjs').Surface} */ { name }) => ({
  ...shared,
  name: `bench-plain-${name}`,
  entry: { [name]: product.entry[name] },
  output: { ...product.output, path: path.join(root, builtFolder, 'plain', name) },
  optimization: { splitChunks: false },
  plugins: [
    ...product.plugins.filter((plugin) => kept.includes(plugin.constructor.name)),
    // A worker stays a file of its own; nothing else does.
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new HtmlPlugin({
      template: 'bench/startup/plain/index.html',
      filename: `${name}.html`,
      chunks: [name],
    }),
  ],
});

export default [host, ...surfaces.map(plain)];
