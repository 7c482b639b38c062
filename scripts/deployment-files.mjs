import { readdirSync } from 'node:fs';
import path from 'node:path';

import { buildManifest, readVersion } from './build-manifest.mjs';
import { repositoryRoot } from './command.mjs';
import { readEnvironment } from './environment.mjs';

/** What the pages read at their start; the field names are those of `src/app`'s configuration. */
const publicConfiguration = (
  /** @type {import('./environment.mjs').Environment} */ environment,
) => ({
  clientId: environment.clientId,
  cloud: environment.cloud ?? 'global',
  tenantId: environment.tenantId ?? 'organizations',
  ...(environment.supportUrl ? { supportUrl: environment.supportUrl } : {}),
});

/**
 * The files of `dist/` that no bundle makes, as patterns of copy-webpack-plugin: what the hosts read
 * (manifest, its languages and icons) and what the pages read. Throws when a value of the deployment is wrong.
 * @param {string} [environmentName] a file of manifest/environments
 */
export function deploymentFiles(environmentName = 'production') {
  const environment = readEnvironment(environmentName);
  const environmentFile = `manifest/environments/${environmentName}.json`;
  const locales = readdirSync(path.join(repositoryRoot, 'manifest/locales'));
  return [
    { from: 'assets/favicon.svg', to: 'assets/favicon.svg' },
    { from: 'assets/color.png', to: 'color.png' },
    { from: 'assets/outline.png', to: 'outline.png' },
    ...locales.map((file) => ({ from: `manifest/locales/${file}`, to: file })),
    {
      from: 'manifest/manifest.json',
      to: 'manifest.json',
      transform: (/** @type {Buffer} */ template) =>
        buildManifest(template.toString(), environment, readVersion()),
    },
    {
      from: environmentFile,
      to: 'config.json',
      transform: () => `${JSON.stringify(publicConfiguration(environment), null, 2)}\n`,
    },
  ];
}
