import { recallShownPhoto, type HistoryStore } from '#history';
import type { HostContext } from '#hosts';
import { systemClock } from '#shared';

import type { RecalledPhoto } from './session.ts';

/** Whom a host, or the address of the page, names. */
export type NamedPerson = Pick<HostContext, 'tenantId' | 'userObjectId'>;

/** The photo shown at the last visit to the person who is named; nobody's where nobody is. */
export async function recallPhoto(
  store: Promise<HistoryStore>,
  { tenantId, userObjectId }: NamedPerson,
): Promise<RecalledPhoto | undefined> {
  if (tenantId === undefined || userObjectId === undefined) return undefined;
  const owner = { tenantId, userObjectId, targetKey: 'me' };
  const shown = await recallShownPhoto(store, owner, systemClock);
  return shown && { owner, shown };
}
