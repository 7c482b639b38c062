// Budgets of the production build, gzip. The files are those of the bundle report that the build has left.
import { readFileSync } from 'node:fs';

/** @type {import('./scripts/bundle-report.mjs').BundleReport} */
const { entries, chunks } = JSON.parse(readFileSync('reports/bundles.json', 'utf8'));

/**
 * What loads only after the page is complete, or never together with the rest: what stands below the photo, what few
 * people need, the editor with its dialog, the worker, the adapters of Outlook and of the plain browser (they take TeamsJS's place), and the texts of every language but English.
 * Whatever is not named here counts.
 */
const notBeforePhoto = [
  /^src\/surfaces\/personal-tab\/PhotoKeeping\./,
  /^src\/features\/photo-publish\/(ChangeConflict|ChangeOutcome|draw-initials|smaller-photo|use-publish-dialog)\./,
  /^src\/features\/photo-editor\//,
  /node_modules\/@fluentui\/react-dialog\//,
  /^src\/imaging\/(client|worker)\//,
  /^src\/hosts\/(browser|outlook)\//,
  /^src\/i18n\/locales\/(?!en\.json)/,
];

/** The same on a channel's pages, which have what comes of a change in their view. */
const notBeforeTeamPhoto = [
  /^src\/surfaces\/channel-(settings\/Choose|tab\/Change)TeamPhoto\./,
  /^src\/features\/photo-publish\/(draw-initials|smaller-photo)\./,
  /^src\/imaging\/(client|worker)\//,
  /^src\/hosts\/(browser|outlook)\//,
  /^src\/i18n\/locales\/(?!en\.json)/,
];

/** The same in Outlook's pane, where its own adapter counts. */
const notBeforePanePhoto = [
  /^src\/surfaces\/outlook-pane\/ChangePanePhoto\./,
  /^src\/features\/photo-publish\/(draw-initials|smaller-photo)\./,
  /^src\/imaging\/(client|worker)\//,
  /^src\/hosts\/(browser|teams)\//,
  /^src\/i18n\/locales\/(?!en\.json)/,
];

/** Whether nothing of the group of chunks stands in the list. */
const without = (patterns) => (group) =>
  !group
    .flatMap((id) => chunks[id].modules)
    .some((module) => patterns.some((pattern) => pattern.test(module)));

const scripts = (ids) =>
  [...new Set(ids)]
    .flatMap((id) => chunks[id].files)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `dist/${file}`);

const page = entries['personal-tab'];

/** What brings the photo; the view, which takes the page over, comes after it. */
const bringPhoto = page.later.filter((group) =>
  group.some((id) => ['personal-tab-start', 'hosts-teams', 'auth-msal'].includes(chunks[id].name)),
);

const completePage = (name, limit, notBefore = notBeforeTeamPhoto) => ({
  name: `${name}: every script until the page is complete`,
  path: scripts([
    ...entries[name].initial,
    ...entries[name].later.filter(without(notBefore)).flat(),
  ]),
  gzip: true,
  limit,
});

export default [
  {
    name: 'personal tab: script that the first paint waits for',
    path: scripts(page.initial),
    gzip: true,
    limit: '15 kB',
  },
  {
    name: 'personal tab: script that the photo waits for',
    path: scripts([...page.initial, ...bringPhoto.flat()]),
    gzip: true,
    limit: '110 kB',
  },
  {
    name: 'personal tab: every script until the page is complete',
    path: scripts([...page.initial, ...page.later.filter(without(notBeforePhoto)).flat()]),
    gzip: true,
    limit: '260 kB',
  },
  {
    name: 'outlook pane: script that the first paint waits for',
    path: scripts(entries['outlook-pane'].initial),
    gzip: true,
    limit: '15 kB',
  },
  completePage('outlook-pane', '316 kB', notBeforePanePhoto),
  completePage('channel-settings', '293 kB'),
  completePage('channel-tab', '298 kB'),
  completePage('channel-remove', '254 kB'),
  {
    name: 'sign-in: script of the relay page',
    path: scripts(entries['auth-relay'].initial),
    gzip: true,
    limit: '8 kB',
  },
];
