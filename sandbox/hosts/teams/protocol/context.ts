import { channelFields } from './channel-context.ts';
import type { ChannelContext } from './channel-context.ts';

/** The three names that Teams has for its themes. Source: Microsoft Learn, "Get context for your tab", 2025. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

export type FrameContext = 'content' | 'authentication' | 'settings' | 'remove';

/** The programs that frame tabs, as they name themselves. Source: @microsoft/teams-js 2.58.0, enum HostName. */
export type HostName = 'Teams' | 'Outlook' | 'Office';

export type ContextFacts = {
  readonly hostName: HostName;
  readonly frameContext: FrameContext;
  readonly theme: TeamsTheme;
  /** BCP 47, e.g. `es-ES`. */
  readonly locale: string;
  readonly tenantId: string;
  readonly person: {
    readonly userPrincipalName: string;
    readonly displayName: string;
    readonly objectId: string;
  };
  /** One per page load of the shell. */
  readonly sessionId: string;
  /** Present in a channel's tab and its dialogs. */
  readonly channel?: ChannelContext;
  /** As the manifest or the tab's settings name the tab; empty before it was added. */
  readonly entityId: string;
  /** Where the frame stands: the page that frames it, outermost first. */
  readonly hostOrigin: string;
};

/** As the manifest names the personal tab. */
export const personalEntityId = 'portrait-personal-tab';

/** The app's id in this pretended tenant; any constant GUID would do. */
const appId = '0b8f6d14-52b1-4f0e-9a3c-6f5d2f1c7e90';

/** Teams writes languages in lower case, e.g. `en-us`. Source: Microsoft Learn, "Get context for your tab", 2025. */
export const teamsLocale = (locale: string): string => locale.toLowerCase();

/**
 * The answer to `getContext`: flat, as hosts send it; the library makes the nested object that pages see.
 * A personal tab stands in no team, channel, chat or meeting.
 * Source: @microsoft/teams-js 2.58.0, `Context` in src/public/interfaces and src/public/app.
 */
export const legacyContext = (facts: ContextFacts) => ({
  entityId: facts.entityId,
  ...(facts.channel === undefined ? {} : channelFields(facts.channel)),
  locale: teamsLocale(facts.locale),
  theme: facts.theme,
  frameContext: facts.frameContext,
  hostName: facts.hostName,
  hostClientType: 'web',
  hostAncestors: [facts.hostOrigin],
  ringId: 'general',
  sessionId: facts.sessionId,
  appSessionId: facts.sessionId,
  appLaunchId: facts.sessionId,
  appId,
  manifestVersion: '1.25',
  tid: facts.tenantId,
  tenantSKU: 'enterprise',
  userObjectId: facts.person.objectId,
  userPrincipalName: facts.person.userPrincipalName,
  loginHint: facts.person.userPrincipalName,
  upn: facts.person.userPrincipalName,
  userDisplayName: facts.person.displayName,
  userLicenseType: 'E5',
  isCallingAllowed: true,
  isPSTNCallingAllowed: false,
  isFullScreen: false,
  isMultiWindow: false,
  isBackgroundLoad: false,
  appIconPosition: 0,
  osLocaleInfo: { platform: 'windows', regionalFormat: teamsLocale(facts.locale) },
  dialogParameters: {},
});
