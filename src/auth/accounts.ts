import type { AccountInfo } from '@azure/msal-browser';

import type { MsalClient } from './msal-client.ts';
import type { AccountIdentity } from './types.ts';

export const isSamePerson = (left: AccountIdentity, right: AccountIdentity): boolean =>
  left.tenantId === right.tenantId && left.objectId === right.objectId;

const identityOf = ({ tenantId, localAccountId }: AccountInfo): AccountIdentity => ({
  tenantId,
  objectId: localAccountId,
});

/**
 * Whose cached sign-in the popup's client goes on with: the person who is wanted, or who signed in here
 * last. Several people and none of them last is for the person to say. The host's bridge is not told,
 * since it knows best; what it answers is checked.
 */
export function cachedAccount(
  { method, application }: MsalClient,
  wanted: AccountIdentity | undefined,
): AccountInfo | undefined {
  if (method === 'nested') return undefined;
  const accounts = application.getAllAccounts();
  if (wanted) return accounts.find((account) => isSamePerson(identityOf(account), wanted));
  return application.getActiveAccount() ?? (accounts.length === 1 ? accounts[0] : undefined);
}
