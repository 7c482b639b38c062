// Imports TypeScript: run by `node --import tsx`, or loaded by tsx's `tsImport`.
import { pageAddresses } from '#app/page-addresses';
import { siteHeaders } from '#app/page-headers';

/**
 * The headers of the product's pages where they serve this cloud.
 * @param {import('#graph').GraphCloud} cloud
 * @param {'https' | 'http'} [scheme]
 */
export const siteHeadersOf = (cloud, scheme = 'https') =>
  siteHeaders({ addressesOf: (page) => pageAddresses(page, cloud), scheme });
