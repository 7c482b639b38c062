import { readdirSync } from 'node:fs';
import path from 'node:path';

import { buildManifest, readVersion } from './build-manifest.mjs';
import { buildOutlookManifest, readManifestTexts } from './build-outlook-manifest.mjs';
import { repositoryRoot } from './command.mjs';
import { readEnvironment } from './environment.mjs';
import { libheifFiles } from './libheif-files.mjs';
import { staticWebAppConfig } from './static-web-app.mjs';

/** What the pages read at their start; the field names are those of `src/app`'s configuration. */
const publicConfiguration = (
  /** @type {import('./environment.mjs').Environment} */ environment,
) => ({
  clientId: environment.clientId,
  cloud: environment.cloud ?? 'global',
  tenantId: environment.tenantId ?? 'organizations',
  ...(environment.supportUrl ? { supportUrl: environment.supportUrl } : {}),
});

/** The table of addresses is TypeScript, which Node does not read by itself. */
async function hostConfiguration(/** @type {import('#graph').GraphCloud} */ cloud) {
  const { tsImport } = await import('tsx/esm/api');
  /** @type {typeof import('./site-headers.mjs')} */
  const { siteHeadersOf } = await tsImport('./site-headers.mjs', import.meta.url);
  return staticWebAppConfig(siteHeadersOf(cloud));
}

const toJson = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The files of `dist/` that no bundle makes, as patterns of copy-webpack-plugin: what Teams and Outlook read
 * (manifest, its languages and icons), what the pages read, and what the web host reads. Throws when a value of
 * the deployment is wrong.
 * @param {string} [environmentName] a file of manifest/environments
 */
export function deploymentFiles(environmentName = 'production') {
  const environment = readEnvironment(environmentName);
  const environmentFile = `manifest/environments/${environmentName}.json`;
  const locales = readdirSync(path.join(repositoryRoot, 'manifest/locales'));
  return [
    { from: 'assets/favicon.svg', to: 'assets/favicon.svg' },
    ...libheifFiles,
    { from: 'assets/color.png', to: 'color.png' },
    { from: 'assets/color32x32.png', to: 'color32x32.png' },
    { from: 'assets/outline.png', to: 'outline.png' },
    { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
    ...locales.map((file) => ({ from: `manifest/locales/${file}`, to: file })),
    {
      from: 'manifest/manifest.json',
      to: 'manifest.json',
      transform: (/** @type {Buffer} */ template) =>
        buildManifest(template.toString(), environment, readVersion()),
    },
    {
      from: 'manifest/outlook.xml',
      to: 'outlook.xml',
      transform: (/** @type {Buffer} */ template) =>
        buildOutlookManifest(template.toString(), {
          environment,
          version: readVersion(),
          texts: readManifestTexts(),
        }),
    },
    {
      from: environmentFile,
      to: 'config.json',
      transform: () => toJson(publicConfiguration(environment)),
    },
    {
      from: environmentFile,
      to: 'staticwebapp.config.json',
      transform: async () => toJson(await hostConfiguration(environment.cloud ?? 'global')),
    },
  ];
}
