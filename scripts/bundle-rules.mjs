// What must not stand where. A new surface adds its own lines.

/**
 * `anywhere`: in no file of the build. `initial`: in no script tag of these entries. `page`: in no script that they
 * load, whenever. `beside`: in no chunk that also holds a module matching `beside`.
 * @typedef {{ modules: RegExp, why: string } & (
 *   { where: 'anywhere' } | { where: 'initial' | 'page', entries: readonly string[] } | { where: 'beside', beside: RegExp }
 * )} BundleRule
 */

const personalTab = ['personal-tab'];
const outlookPane = ['outlook-pane'];
const channelPages = ['channel-settings', 'channel-tab', 'channel-remove'];

/** Stands in the script that a page's first one downloads, and that everything but the first paint waits for. */
const startOfPage = /^src\/app\/start-surface\./;

const inPackage = (/** @type {string} */ name) => new RegExp(`(^|/)node_modules/${name}/`);

/** @type {readonly BundleRule[]} */
export const bundleRules = [
  {
    where: 'anywhere',
    modules: /^(sandbox|tests|scripts)\//,
    why: 'only src/ ships',
  },
  {
    where: 'anywhere',
    modules: /^src\/app\/(content-security-policy|host-sites|page-addresses|page-headers)\./,
    why: 'the web host sends the headers, and no page needs the table behind them',
  },
  {
    where: 'anywhere',
    modules: inPackage('@microsoft/office-js'),
    why: "production takes Office.js from Microsoft's CDN, and only in the Outlook pane",
  },
  {
    where: 'anywhere',
    modules: inPackage('libheif-js'),
    why: 'its licence wants it exchangeable, so it ships as the files it was published as',
  },
  {
    where: 'initial',
    entries: [...personalTab, ...outlookPane, ...channelPages],
    modules: inPackage('@azure/msal-(browser|common)'),
    why: 'sign-in loads beside the first paint',
  },
  {
    where: 'beside',
    modules: inPackage(
      '(@azure/msal-(browser|common)|@microsoft/teams-js|react|react-dom|i18next|@fluentui/[^/]+)',
    ),
    beside: startOfPage,
    why: 'this script draws nothing that needs it, and the photo waits for it',
  },
  {
    where: 'initial',
    entries: [...personalTab, ...outlookPane, ...channelPages, 'auth-redirect', 'auth-relay'],
    modules: inPackage('@microsoft/teams-js'),
    why: 'only a page that Teams frames loads it, beside the first paint',
  },
  {
    where: 'initial',
    entries: [...personalTab, ...channelPages],
    modules: /^src\/features\/photo-editor\//,
    why: 'the editor loads when somebody changes a photo',
  },
  {
    where: 'initial',
    entries: [...personalTab, ...outlookPane, ...channelPages],
    modules: /^src\/(auth|graph|services)\//,
    why: 'the first paint needs neither sign-in nor Graph',
  },
  {
    where: 'initial',
    entries: [...personalTab, ...outlookPane, ...channelPages, 'auth-redirect', 'auth-relay'],
    modules: inPackage('(react|react-dom|i18next|@fluentui/[^/]+)'),
    why: 'this script draws nothing that needs it, and the first paint waits for it',
  },
  {
    where: 'page',
    entries: personalTab,
    modules:
      /^src\/(surfaces\/channel-|app\/channel\/|features\/team-photo\/|hosts\/(teams\/)?configurable-tab)/,
    why: 'a personal tab has no channel',
  },
  {
    where: 'beside',
    modules: /^src\/imaging\/worker\//,
    beside: /^src\/(surfaces|app|features|ui|imaging\/client)\//,
    why: 'the page and the worker share no file but src/imaging/shared',
  },
];
