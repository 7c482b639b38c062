import path from 'node:path';
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

import { officeJsFiles, sandboxConstants, sandboxShells } from './sandbox/build.mjs';
import { BundleReportPlugin } from './scripts/bundle-report.mjs';
import { deploymentFiles } from './scripts/deployment-files.mjs';
import { libheifFiles } from './scripts/libheif-files.mjs';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * Pages of the product: an HTML template and the entry that it starts. `needed`: chunks that the page needs in any
 * case, whose download need not wait until its script asks for them. Later surfaces add their line here.
 */
const pages = [
  {
    name: 'personal-tab',
    template: 'src/surfaces/personal-tab/index.html',
    entry: './src/surfaces/personal-tab/main.ts',
    // In the order in which they are needed.
    needed: ['personal-tab-start', 'teams-js', 'hosts-teams', 'auth-msal'],
  },
  {
    name: 'channel-settings',
    template: 'src/surfaces/channel-settings/index.html',
    entry: './src/surfaces/channel-settings/main.ts',
    needed: [
      'channel-settings-start',
      'teams-js',
      'hosts-teams',
      'hosts-configurable-tab',
      'auth-msal',
    ],
  },
  {
    name: 'channel-tab',
    template: 'src/surfaces/channel-tab/index.html',
    entry: './src/surfaces/channel-tab/main.ts',
    needed: ['channel-tab-start', 'teams-js', 'hosts-teams', 'hosts-configurable-tab', 'auth-msal'],
  },
  {
    name: 'channel-remove',
    template: 'src/surfaces/channel-remove/index.html',
    entry: './src/surfaces/channel-remove/main.ts',
    needed: ['channel-remove-start', 'teams-js', 'hosts-teams', 'hosts-configurable-tab'],
  },
  {
    name: 'outlook-pane',
    template: 'src/surfaces/outlook-pane/index.html',
    entry: './src/surfaces/outlook-pane/main.ts',
    needed: ['outlook-pane-start', 'hosts-outlook', 'auth-msal'],
  },
  {
    name: 'auth-redirect',
    template: 'src/auth/redirect.html',
    entry: './src/auth/entry-redirect.ts',
  },
  {
    name: 'auth-relay',
    template: 'src/surfaces/auth-relay/index.html',
    entry: './src/surfaces/auth-relay/entry-relay.ts',
  },
];

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

const styles = { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] };

const shared = (mode) => ({
  mode,
  context: root,
  devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
  module: { rules: [typescript, styles, firstTexts] },
  experiments: { layers: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: false,
  stats: 'errors-warnings',
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
});

/** The sandbox's pages can speak a pseudo-language, which is no part of the product. */
const pseudoLanguage = () =>
  new webpack.NormalModuleReplacementPlugin(
    /^\.\/rewrite-texts\.ts$/,
    path.join(root, 'sandbox/pseudo-language/rewrite-texts.ts'),
  );

/**
 * The texts of the first paint, apart from the whole language that the page loads later: else the first script, whose
 * modules all later ones share, would hold every language whole.
 */
const firstTexts = {
  test: /[\\/]locales[\\/][\w-]+\.json$/,
  issuer: /[\\/]first-texts\.ts$/,
  layer: 'first-paint',
};

/** The scripts of the chunks that a page needs in any case. */
const neededFiles = ({ name, needed = [] }, compilation) =>
  needed.flatMap((chunkName) => {
    const chunk = compilation.namedChunks.get(chunkName);
    if (!chunk) throw new Error(`${name} needs ${chunkName}, which is no chunk of the build.`);
    return [...chunk.files].filter((file) => file.endsWith('.js'));
  });

/**
 * Lets Chromium compile the scripts that the photo waits for while they download, beside the main thread, and not
 * function by function when each is called; other browsers read a comment. Added when comments have been taken away.
 * Source: V8's "Explicit compile hints", Chrome 136 and newer.
 */
const compileWhileLoading = () =>
  new webpack.BannerPlugin({
    banner: '//# allFunctionsCalledOnLoad',
    raw: true,
    test: /^assets\/(personal-tab|personal-tab-start|teams-js|hosts-teams|auth-msal)\.\w+\.js$/,
    stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
  });

function app({ mode, outputPath, define, plugins }) {
  const fileName = mode === 'production' ? '[name].[contenthash:10]' : '[name]';
  return {
    ...shared(mode),
    name: 'app',
    entry: Object.fromEntries(pages.map(({ name, entry }) => [name, entry])),
    output: {
      path: outputPath,
      filename: `assets/${fileName}.js`,
      chunkFilename: `assets/${fileName}.js`,
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      publicPath: 'auto',
      clean: true,
      crossOriginLoading: false,
      // Else webpack's own code has a way out by `new Function`, which the pages' policy refuses.
      environment: { globalThis: true },
    },
    optimization: {
      splitChunks: {
        // A script that every page waits for stays whole: one request.
        chunks: (chunk) => !chunk.canBeInitial() && !chunk.name?.endsWith('-start'),
        cacheGroups: {
          // One file for a library and its only user compresses better than two.
          defaultVendors: false,
          // The channel's adapter shares it; under a name it can be preloaded.
          teamsJs: {
            test: /node_modules[\\/]@microsoft[\\/]teams-js/,
            name: 'teams-js',
            enforce: true,
          },
        },
      },
    },
    plugins: [
      new webpack.DefinePlugin(define),
      compileWhileLoading(),
      new MiniCssExtractPlugin({ filename: `assets/${fileName}.css` }),
      ...pages.map(
        (page) =>
          new HtmlPlugin({
            template: page.template,
            filename: `${page.name}.html`,
            chunks: [page.name],
            inject: false,
            minify: false,
            scriptLoading: 'defer',
            templateParameters: (...[compilation, files, , options]) => ({
              htmlWebpackPlugin: { files, options },
              needed: neededFiles(page, compilation),
            }),
          }),
      ),
      ...plugins,
    ],
  };
}

const productionLike = (mode, environment) =>
  app({
    mode,
    outputPath: path.join(root, 'dist'),
    define: { __SANDBOX__: 'undefined' },
    plugins: [
      new CopyPlugin({ patterns: deploymentFiles(environment) }),
      thirdPartyNotices(),
      new BundleReportPlugin(path.join(root, 'reports/bundles.json')),
    ],
  });

const sandboxApp = () =>
  app({
    mode: 'production',
    outputPath: path.join(root, 'dist-sandbox/app'),
    define: { __SANDBOX__: sandboxConstants.origins },
    plugins: [
      pseudoLanguage(),
      new CopyPlugin({
        patterns: [
          { from: 'assets/favicon.svg', to: 'assets/favicon.svg' },
          ...libheifFiles,
          ...officeJsFiles,
          {
            from: 'assets/favicon.svg',
            to: 'config.json',
            transform: () => JSON.stringify(sandboxConstants.config, null, 2),
          },
        ],
      }),
    ],
  });

const sandboxPages = () => ({
  ...shared('production'),
  name: 'shells',
  entry: Object.fromEntries(sandboxShells.map((shell) => [shell.name, shell.entry])),
  output: {
    path: path.join(root, 'dist-sandbox/shells'),
    filename: 'assets/[name].[contenthash:10].js',
    publicPath: '/',
    clean: true,
  },
  plugins: [
    pseudoLanguage(),
    new MiniCssExtractPlugin({ filename: 'assets/[name].[contenthash:10].css' }),
    ...sandboxShells.map(
      (shell) =>
        new HtmlPlugin({
          template: shell.template,
          filename: `${shell.name}.html`,
          chunks: [shell.name],
          minify: false,
        }),
    ),
  ],
});

/** `--env target=production` (default), `development` or `sandbox`; `--env environment=<name>` picks the values of a deployment. */
export default (env = {}) => {
  if (env.target === 'sandbox') return [sandboxApp(), sandboxPages()];
  return productionLike(
    env.target === 'development' ? 'development' : 'production',
    env.environment,
  );
};
