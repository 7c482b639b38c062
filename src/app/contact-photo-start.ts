import { createGraphTransport, createPhotoClient, requestedCallScopes } from '#graph';
import { ok } from '#shared';

import { commonServices, graphParts } from './compose-services.ts';
import type { PageStart } from './compose-session.ts';

/** Microsoft wants Office.js taken from here. Source: Microsoft Learn, "Referencing the Office JavaScript API library". */
const officeJsOfMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The page about Outlook's contacts, beside Outlook or in a browser. */
export const contactPhotoStart: PageStart = {
  scopes: requestedCallScopes['read-contacts'],
  officeJsUrl: () => __SANDBOX__?.officeJs ?? officeJsOfMicrosoft,
  createServices: async (options) => {
    const { account } = options;
    const transport = createGraphTransport(graphParts(options));
    const graph = createPhotoClient(transport);
    const displayName = account.displayName ?? (await graph.readSignedInUser());
    if (typeof displayName !== 'string' && !displayName.ok) return displayName;
    const name = typeof displayName === 'string' ? displayName : displayName.value.displayName;
    return ok({ ...commonServices(options, name), graph, transport });
  },
};
