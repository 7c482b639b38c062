/** @typedef {import('#app/page-headers').SiteHeaders} SiteHeaders */
/** @typedef {import('#app/page-headers').HeaderRule} HeaderRule */

/** A route with no header of its own still keeps the ones after it from matching, so it repeats one. */
const repeated = 'Cache-Control';

/** @returns {Record<string, string>} */
const ownHeaders = (
  /** @type {HeaderRule} */ { headers },
  /** @type {SiteHeaders} */ { otherwise },
) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => name === repeated || otherwise[name] !== value,
    ),
  );

/**
 * What `staticwebapp.config.json` says for these headers. The first route that matches adds its headers to the
 * global ones and wins over them, so the strict policy holds for every path that no route names.
 *
 * `trailingSlash` stays out: each of its values redirects `/auth-redirect.html` to `/auth-redirect`, where no route
 * allows the page its script. Source: Microsoft Learn, static-web-apps/configuration, routes and trailing slash.
 * @param {SiteHeaders} site
 */
export const staticWebAppConfig = (site) => ({
  globalHeaders: site.otherwise,
  routes: site.rules.map((rule) => ({
    route: rule.match === 'exact' ? rule.path : `${rule.path}*`,
    headers: ownHeaders(rule, site),
  })),
});
