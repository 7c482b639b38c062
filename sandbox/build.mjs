/**
 * What webpack needs to know of the sandbox: its pages, and the constants of the app's sandbox build.
 *
 * The four origins lie at fixed distances from the base port, so one build serves any port: the page
 * computes them from its own address (app pages stand at base + 1). Nothing of this is in `dist/`.
 */
const portAt = (distance) => `(Number(location.port) + ${distance})`;
const identity = `'localhost:' + ${portAt(2)}`;

export const sandboxConstants = {
  origins: `({
    graphRoot: 'http://localhost:' + ${portAt(1)},
    hostOrigins: [
      'http://localhost:' + ${portAt(-1)},
      'http://teams.localhost:' + ${portAt(-1)},
    ],
    signIn: {
      authority: 'https://' + ${identity} + '/organizations',
      // The second is the name under which tokens from the host's broker are cached.
      knownAuthorities: [${identity}, 'login.windows.net'],
      authorityMetadata: JSON.stringify({
        issuer: 'http://' + ${identity} + '/{tenantid}/v2.0',
        authorization_endpoint: 'http://' + ${identity} + '/organizations/oauth2/v2.0/authorize',
        token_endpoint: 'http://' + ${identity} + '/organizations/oauth2/v2.0/token',
        jwks_uri: 'http://' + ${identity} + '/discovery/v2.0/keys',
        end_session_endpoint: 'http://' + ${identity} + '/organizations/oauth2/v2.0/logout',
      }),
    },
  })`,
  config: {
    clientId: '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f',
    cloud: 'global',
    tenantId: 'organizations',
  },
};

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
    name: 'gallery',
    entry: './sandbox/gallery/main.tsx',
    template: 'sandbox/gallery/index.html',
  },
];
