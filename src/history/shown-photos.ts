import { ownerKey, type HistoryDatabase } from './database.ts';
import type { HistoryOwner, ShownPhotoCopy } from './types.ts';

/** The photo shown last, one for each owner, in IndexedDB. Every call rejects when the browser's storage fails. */
export type ShownPhotos = {
  recall(owner: HistoryOwner): Promise<ShownPhotoCopy | undefined>;
  remember(owner: HistoryOwner, shown: ShownPhotoCopy | undefined): Promise<void>;
};

export const createShownPhotos = (database: HistoryDatabase): ShownPhotos => ({
  async recall(owner) {
    const stored = await database.get('shown', ownerKey(owner));
    if (stored === undefined) return undefined;
    const { bytes, contentType, etag, displayName } = stored;
    return { bytes: new Blob([bytes], { type: contentType }), contentType, etag, displayName };
  },

  async remember({ tenantId, userObjectId, targetKey }, shown) {
    const owner = { tenantId, userObjectId, targetKey };
    if (shown === undefined) {
      await database.delete('shown', ownerKey(owner));
      return;
    }
    const bytes = await shown.bytes.arrayBuffer();
    await database.put('shown', { ...shown, ...owner, bytes });
  },
});
