import { examineConfig } from './config.mjs';
import { examineHeaders } from './headers.mjs';
import { examineManifests } from './manifests.mjs';
import { examinePages } from './pages.mjs';
import { examineSignIn } from './sign-in.mjs';
import { fault, isLoopback, openSite } from './site.mjs';

/** @typedef {import('./site.mjs').Finding} Finding */

/** What is wrong with the address itself, in words. @returns {string | undefined} */
export function refuseBase(/** @type {string | undefined} */ base) {
  if (base === undefined)
    return '--base takes the address of the pages: https://photos.contoso.com';
  if (!URL.canParse(base)) return `--base takes an address, not "${base}".`;
  const { protocol, pathname } = new URL(base);
  if (protocol !== 'https:' && !isLoopback(new URL(base)))
    return `--base must be https, and is ${base}.`;
  if (pathname !== '/')
    return `--base takes the address without ${pathname}: the pages stand at its root.`;
  return undefined;
}

/**
 * Everything that can be seen of a deployment from outside, without signing in.
 * @param {{ base: string, values: import('../environment.mjs').Environment, version: string, fetchAddress: typeof fetch }} options
 *   `base`: an address that `refuseBase` does not refuse
 * @returns {Promise<Finding[]>} none where nothing is wrong
 */
export async function examine({ base, values, version, fetchAddress }) {
  const site = openSite(new URL(base).origin, fetchAddress);
  const first = await site.get('/personal-tab.html');
  if (first.kind === 'unreachable') {
    const cure = 'Check the address, the certificate, and that the host is running.';
    return [fault('page', `${site.base} cannot be reached: ${first.why}.`, cure)];
  }
  const pages = await examinePages(site);
  const { findings, config } = await examineConfig(site, values);
  const cloud = config?.cloud ?? values.cloud ?? 'global';
  return [
    ...pages.findings,
    ...findings,
    ...(await examineHeaders(site, cloud, pages.files)),
    ...(await examineManifests(site, values, version)),
    ...(config ? await examineSignIn(config, fetchAddress) : []),
  ];
}
