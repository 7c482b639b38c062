import { readFileSync } from 'node:fs';

/**
 * What webpack needs to know of the sandbox: its pages, and the constants of the app's sandbox build.
 *
 * The origins lie at fixed distances from the base port, so one build serves any port: the page computes them from
 * its own address (app pages stand at base + 1, between their host and their services, and those of Outlook likewise
 * at base + 5 by https). Nothing of this is in `dist/`.
 */
const portAt = (distance) => `(Number(location.port) + ${distance})`;
const identity = `'localhost:' + ${portAt(2)}`;
const endpoints = `location.protocol + '//' + ${identity} + '/organizations/oauth2/v2.0`;

export const sandboxConstants = {
  origins: `({
    graphRoot: location.protocol + '//localhost:' + ${portAt(1)},
    officeJs: 'office-js/office.js',
    hostOrigins: [
      'http://localhost:' + ${portAt(-1)},
      'http://teams.localhost:' + ${portAt(-1)},
    ],
    signInRoot: location.protocol + '//' + ${identity},
    signIn: {
      // MSAL insists on https; it asks the addresses below.
      authority: 'https://' + ${identity} + '/organizations',
      // The second is the name under which tokens from the host's broker are cached.
      knownAuthorities: [${identity}, 'login.windows.net'],
      authorityMetadata: JSON.stringify({
        issuer: 'http://' + ${identity} + '/{tenantid}/v2.0',
        authorization_endpoint: ${endpoints}/authorize',
        token_endpoint: ${endpoints}/token',
        jwks_uri: location.protocol + '//' + ${identity} + '/discovery/v2.0/keys',
        end_session_endpoint: ${endpoints}/logout',
      }),
    },
  })`,
  config: {
    clientId: '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f',
    cloud: 'global',
    tenantId: 'organizations',
  },
};

const officeJs = 'node_modules/@microsoft/office-js/dist';
const officeJsParts = ['microsoft-ajax.js', 'nested-app-auth.js'].map((name) =>
  readFileSync(new URL(`hosts/outlook/office-js/${name}`, import.meta.url), 'utf8'),
);

/**
 * The real Office.js of npm, for the Outlook pane: it finds its other files beside itself. Around its unchanged text
 * stand what Microsoft's library of old is to it, without which it waits for ever, and the bridge that the hosts' own
 * Office.js brings and npm's lacks.
 */
export const officeJsFiles = [
  {
    from: `${officeJs}/office.js`,
    to: 'office-js/office.js',
    transform: (content) => [officeJsParts[0], content, officeJsParts[1]].join('\n'),
    info: { minimized: true },
  },
  ...[
    'outlook-web-16.01.js',
    'telemetry/oteljs_agave.js',
    ...['en-us', 'es-es', 'de-de', 'fr-fr', 'pt-br', 'ja-jp', 'zh-cn', 'ar-sa'].flatMap(
      (locale) => [`${locale}/office_strings.js`, `${locale}/outlook_strings.js`],
    ),
  ].map((name) => ({
    from: `${officeJs}/${name}`,
    to: `office-js/${name}`,
    info: { minimized: true },
  })),
];

export const sandboxShells = [
  {
    name: 'start',
    entry: './sandbox/start-page/main.ts',
    template: 'sandbox/start-page/index.html',
  },
  {
    name: 'teams',
    entry: './sandbox/hosts/teams/main.ts',
    template: 'sandbox/hosts/teams/index.html',
  },
  {
    name: 'outlook',
    entry: './sandbox/hosts/outlook/main.ts',
    template: 'sandbox/hosts/outlook/index.html',
  },
  {
    name: 'gallery',
    entry: './sandbox/gallery/main.tsx',
    template: 'sandbox/gallery/index.html',
  },
];
