import {
  createNestablePublicClientApplication,
  PublicClientApplication,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';

import { withinTimeLimit, type Clock } from '#shared';

import type { CreateAuthSettings } from './settings.ts';
import { bridgeTimeoutMs } from './limits.ts';
import { msalConfiguration } from './msal-configuration.ts';
import { PopupClientApplication } from './msal-popup-client.ts';
import { canUseSessionStorage } from './storage.ts';
import type { SignInMethod } from './types.ts';

/** The part of MSAL that tokens come through. */
export type TokenApplication = Pick<
  IPublicClientApplication,
  | 'acquireTokenSilent'
  | 'acquireTokenPopup'
  | 'getActiveAccount'
  | 'setActiveAccount'
  | 'getAllAccounts'
>;

export type MsalClient = {
  readonly method: SignInMethod;
  readonly application: TokenApplication;
  readonly createCorrelationId: () => string;
  readonly clock: Clock;
};

const shared = ({ clock }: CreateAuthSettings) => ({
  clock,
  createCorrelationId: () => crypto.randomUUID(),
});

/** Nested app authentication, or nothing where no bridge is, or none that answers in time. */
export async function reachNestedClient(
  settings: CreateAuthSettings,
): Promise<MsalClient | undefined> {
  if (!mayHaveBridge()) return undefined;
  const application = createNested(msalConfiguration(settings, 'memory'));
  const answer = await withinTimeLimit(application, bridgeTimeoutMs, settings.clock);
  if (answer.status === 'timed-out' || answer.value === undefined) return undefined;
  return { ...shared(settings), method: 'nested', application: answer.value };
}

/**
 * TeamsJS puts the bridge into a frame; native Outlook puts one, or the function that makes it, into a
 * page that nothing frames.
 * Source: @azure/msal-browser 5.29.0, naa/BridgeProxy.ts and operatingcontext/NestedAppOperatingContext.ts.
 */
const mayHaveBridge = (): boolean =>
  'nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window;

/**
 * MSAL gives an application either way and does not say which kind; its factory argument, though, is
 * called for a bridged one only.
 * Source: @azure/msal-browser 5.29.0, PublicClientApplication.ts.
 */
async function createNested(
  configuration: Configuration,
): Promise<IPublicClientApplication | undefined> {
  const bridged: IPublicClientApplication[] = [];
  await createNestablePublicClientApplication(configuration, undefined, (settings, controller) => {
    const application = new PublicClientApplication(settings, controller);
    bridged.push(application);
    return application;
  });
  return bridged[0];
}

/** MSAL's popup: at top level by itself, in a frame through the relay page. */
export async function createPopupClient(settings: CreateAuthSettings): Promise<MsalClient> {
  const cache = canUseSessionStorage(window) ? 'session' : 'memory';
  const application = new PopupClientApplication(
    msalConfiguration(settings, cache),
    settings.clock,
  );
  await application.initialize();
  return { ...shared(settings), method: 'popup', application };
}
