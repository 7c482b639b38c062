import type { ConfigError } from '#advice';
import type { HostContext } from '#hosts';
import { ok, type Result } from '#shared';

import { besideThisPage, cloudAddresses } from './addresses.ts';
import { browserFetch } from './browser-fetch.ts';
import { readConfig, type Config } from './config.ts';

/** The sign-in of this deployment, which the relay page lets through and no other. */
export type OwnSignIn = {
  /** e.g. `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  readonly clientId: string;
  /** Absolute address of `auth-redirect.html`. */
  readonly redirectUri: string;
};

export const ownSignIn = (config: Config): OwnSignIn => ({
  authority: cloudAddresses(config).signIn.authority,
  clientId: config.clientId,
  redirectUri: besideThisPage('auth-redirect.html'),
});

/** What `config.json` beside this page makes of it. */
export async function readOwnSignIn(): Promise<Result<OwnSignIn, ConfigError>> {
  const config = await readConfig(browserFetch, besideThisPage('config.json'));
  return config.ok ? ok(ownSignIn(config.value)) : config;
}

/**
 * The relay page in the looks of its opener, for a page that is framed; MSAL lets the relay reach https
 * addresses only. At top level the popup answers by itself.
 */
export function relayAddress(
  page: Pick<Window, 'parent' | 'location'>,
  { theme, locale }: Pick<HostContext, 'theme' | 'locale'>,
): string | undefined {
  if (page.parent === page || page.location.protocol !== 'https:') return undefined;
  return `${besideThisPage('auth-relay.html')}?${new URLSearchParams({ theme, locale }).toString()}`;
}
