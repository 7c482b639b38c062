import type { HostFacts } from './host-facts.ts';

/** The version of Outlook on the web that Office.js loads its file for: outlook-web-16.01.js. */
const fileVersion = '16.01';

/**
 * The name of the page's frame, from which Office.js learns where it is. `sandboxBridge` is our own word, read by
 * office-js/nested-app-auth.js.
 */
export const frameName = (facts: HostFacts): string =>
  JSON.stringify({
    baseFrameName: '_xdm_portrait',
    hostInfo: `Outlook$Web$${fileVersion}$${facts.locale}$${facts.conversationId}$$$0`,
    xdmInfo: `${facts.conversationId}|${facts.appId}|${facts.hostOrigin}`,
    serializerVersion: 1,
    flights: '[]',
    sandboxBridge: facts.bridge,
  });
