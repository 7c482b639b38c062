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
import type { Auth } from './types.ts';

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
  readonly method: Auth['method'];
  readonly application: TokenApplication;
  readonly createCorrelationId: () => string;
  readonly clock: Clock;
};

/** Nested app authentication where the host bridges it in time, the popup everywhere else. */
export async function createMsalClient(settings: CreateAuthSettings): Promise<MsalClient> {
  const shared = { clock: settings.clock, createCorrelationId: () => crypto.randomUUID() };
  const nested = settings.host === 'framed' ? await reachNested(settings) : undefined;
  return nested
    ? { ...shared, method: 'nested', application: nested }
    : { ...shared, method: 'popup', application: await createPopupClient(settings) };
}

async function reachNested(
  settings: CreateAuthSettings,
): Promise<IPublicClientApplication | undefined> {
  const configuration = msalConfiguration(settings, 'memory');
  const answer = await withinTimeLimit(
    createNested(configuration),
    bridgeTimeoutMs,
    settings.clock,
  );
  return answer.status === 'settled' ? answer.value : undefined;
}

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

async function createPopupClient(settings: CreateAuthSettings): Promise<IPublicClientApplication> {
  const cache = canUseSessionStorage(window) ? 'session' : 'memory';
  const application = new PopupClientApplication(
    msalConfiguration(settings, cache),
    settings.clock,
  );
  await application.initialize();
  return application;
}
