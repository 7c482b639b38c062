import { headersAt } from '#app/page-headers';

import { createStaticFiles } from '../sandbox/server/index.ts';
import { siteHeadersOf } from './site-headers.mjs';

/**
 * The built pages in `directory` (absolute), each file under the headers that it has in production.
 * @param {string} directory
 * @param {import('#graph').GraphCloud} cloud
 * @param {'https' | 'http'} scheme
 */
export function createServedFiles(directory, cloud, scheme) {
  const site = siteHeadersOf(cloud, scheme);
  return createStaticFiles(directory, { headersFor: ({ pathname }) => headersAt(site, pathname) });
}
