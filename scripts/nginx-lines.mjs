/** @typedef {import('#app/page-headers').HeaderSet} HeaderSet */
/** @typedef {import('#app/page-headers').HeaderRule} HeaderRule */

/** `always`: on error answers too, but no error is to be kept for ever. */
const addHeaders = (/** @type {HeaderSet} */ headers) =>
  Object.entries(headers).map(
    ([name, value]) => `add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`,
  );

const location = (/** @type {HeaderRule} */ { match, path, headers }) => [
  '',
  `location ${match === 'exact' ? '=' : '^~'} ${path} {`,
  ...addHeaders(headers).map((line) => `    ${line}`),
  '}',
];

/**
 * Lines for the `server` block of the site. Each location repeats all headers: nginx takes none from the level
 * above once a level has one of its own; of prefixes it takes the longest that fits.
 * Source: nginx.org, ngx_http_headers_module and ngx_http_core_module.
 * @param {import('#app/page-headers').SiteHeaders} site
 */
export const nginxLines = ({ rules, otherwise }) =>
  [...addHeaders(otherwise), ...rules.flatMap(location)].join('\n');
