import {
  createPeopleClient,
  createGraphTransport,
  createPhotoClient,
  requestedCallScopes,
} from '#graph';
import { ok } from '#shared';

import { cloudAddresses } from '../addresses.ts';
import { commonServices, graphParts } from '../compose-services.ts';
import type { PageStart } from '../compose-session.ts';
import { ownSignIn } from '../sign-in-pages.ts';
import { adminConsentUrl } from './admin-consent-url.ts';
import { withWiderScopes } from './wider-scopes.ts';

/** Pages about a team's photo: who owns the team is asked first, photos with the permissions that are there. */
export const teamStart: PageStart = {
  scopes: requestedCallScopes['check-group-ownership'],
  // Outside Teams these pages only say where they belong.
  needsSignIn: (host) => host.kind === 'teams',
  createServices: (options) => {
    const { account, config } = options;
    const auth = withWiderScopes(options.auth);
    const transport = createGraphTransport(graphParts({ ...options, auth }));
    const people = createPeopleClient(transport);
    const { signInRoot } = cloudAddresses(config);
    return Promise.resolve(
      ok({
        ...commonServices(options, account.displayName ?? account.userPrincipalName),
        graph: createPhotoClient(transport),
        team: {
          checkOwnership: (groupId, call) => people.checkGroupOwnership(groupId, call),
          adminConsentUrl: (scopes) =>
            adminConsentUrl({
              ...ownSignIn(config),
              signInRoot,
              tenantId: account.tenantId,
              scopes,
            }),
        },
      }),
    );
  },
};

/** A page that tells something and needs nobody signed in. */
export const hostOnlyStart: PageStart = { ...teamStart, needsSignIn: () => false };
