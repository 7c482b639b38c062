import { createHash } from 'node:crypto';
import type { Clock } from '#shared';
import type { PhotoKey, PhotoShelf, StoredPhoto } from '../../tenant/index.ts';

export type EncodedPhoto = Omit<StoredPhoto, 'etag'>;

export type PhotoStore = {
  /** What a reader sees: after a write the old photo, for as long as the sandbox is set to lag. */
  readVisible(key: PhotoKey): Promise<StoredPhoto | 'absent'>;
  /** What is really stored. */
  readNewest(key: PhotoKey): Promise<StoredPhoto | 'absent'>;
  write(key: PhotoKey, photo: EncodedPhoto | 'absent'): void;
};

/** Reads may lag behind writes. Source: microsoft-graph-explorer-v4 issue 1269 (2021, called normal by Microsoft). */
export function createPhotoStore(
  shelf: PhotoShelf,
  { clock, lagMs }: { readonly clock: Clock; readonly lagMs: () => number },
): PhotoStore {
  let writes = 0;
  return {
    async readVisible(key) {
      const visibleFromMs = clock.now() - lagMs();
      const versions = await shelf.readVersions(key);
      return (
        versions.findLast(({ writtenAtMs }) => writtenAtMs <= visibleFromMs)?.photo ?? 'absent'
      );
    },
    async readNewest(key) {
      const versions = await shelf.readVersions(key);
      return versions.at(-1)?.photo ?? 'absent';
    },
    write(key, photo) {
      writes += 1;
      const stored =
        photo === 'absent' ? photo : { ...photo, etag: newEtag(key, writes, photo.jpeg) };
      shelf.appendVersion(key, { writtenAtMs: clock.now(), photo: stored });
    },
  };
}

/** New with every write, even of the same picture; quoted as in Microsoft Learn's example `"BA09D118"` (profilephoto-get). */
function newEtag(key: PhotoKey, writes: number, jpeg: Uint8Array): string {
  const digest = createHash('sha256').update(`${key} ${writes}`).update(jpeg).digest('hex');
  return `"${digest.slice(0, 8).toUpperCase()}"`;
}
