/** A user's, group's, team's or contact's own slot; a team and its group have one each. */
export type PhotoKey = `${'user' | 'group' | 'team' | 'contact'}:${string}`;

export type StoredPhoto = {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Quoted, as `@odata.mediaEtag` gives it. */
  readonly etag: string;
};

/** One state of a slot. `writtenAtMs` is `-Infinity` for what was there from the beginning. */
export type PhotoVersion = {
  readonly writtenAtMs: number;
  readonly photo: StoredPhoto | 'absent';
};

/** The photos of the tenant with their past, oldest first, so that a reader can lag behind a writer. */
export type PhotoShelf = {
  /** At least one version. */
  readVersions(key: PhotoKey): Promise<readonly PhotoVersion[]>;
  /** Whether the newest version is a photo. Draws nothing, so it is quick for many. */
  hasPhoto(key: PhotoKey): boolean;
  appendVersion(key: PhotoKey, version: PhotoVersion): void;
  reset(): void;
};

/** Beyond these, a version is too old for any lag that the sandbox can be set to. */
const keptVersions = 32;

export type PhotoSeed = {
  has(key: PhotoKey): boolean;
  /** What was there from the beginning; asked once per key, on first use. */
  draw(key: PhotoKey): Promise<StoredPhoto | 'absent'>;
};

export function createPhotoShelf(seed: PhotoSeed): PhotoShelf {
  const seeded = new Map<PhotoKey, Promise<StoredPhoto | 'absent'>>();
  const written = new Map<PhotoKey, readonly PhotoVersion[]>();

  const readSeeded = (key: PhotoKey) => {
    const known = seeded.get(key) ?? seed.draw(key);
    seeded.set(key, known);
    return known;
  };

  return {
    async readVersions(key) {
      const original: PhotoVersion = { writtenAtMs: -Infinity, photo: await readSeeded(key) };
      return [original, ...(written.get(key) ?? [])];
    },
    hasPhoto(key) {
      const newest = written.get(key)?.at(-1);
      return newest === undefined ? seed.has(key) : newest.photo !== 'absent';
    },
    appendVersion(key, version) {
      written.set(key, [...(written.get(key) ?? []), version].slice(-keptVersions));
    },
    reset: () => written.clear(),
  };
}
