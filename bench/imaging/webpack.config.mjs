// The bench's page with all contestants, and the product's front door alone, whose size is measured.
import path from 'node:path';

import HtmlPlugin from 'html-webpack-plugin';

import productConfiguration from '../../webpack.config.js';
import { builtFolder } from './built-folder.mjs';

const product = productConfiguration({ target: 'production' });
const { context: root, module, resolve, performance, stats, cache } = product;

export default {
  mode: 'production',
  context: root,
  name: 'bench-imaging',
  entry: { bench: './bench/imaging/page/main.ts', 'front-door': './bench/imaging/front-door.ts' },
  output: {
    path: path.join(root, builtFolder),
    filename: 'assets/[name].js',
    // The imaging worker's headers go by its name.
    chunkFilename: 'assets/[name].0.js',
    publicPath: 'auto',
    clean: true,
  },
  plugins: [
    new HtmlPlugin({ filename: 'index.html', chunks: ['bench'], templateContent: '<body></body>' }),
  ],
  ...{ module, resolve, performance, stats, cache },
};
