import type { PhotoKey } from './photo-shelf.ts';

/** What the generated beta pages let a caller write. Source: profilephoto-update, generated beta page. */
export type WrittenProperties = {
  readonly id?: string;
  readonly height?: number;
  readonly width?: number;
};

/** Which photo the properties were written to: the largest, or one of its sizes. */
export type PropertiesSlot = {
  readonly key: PhotoKey;
  readonly size: 'largest' | number;
  /** A new photo forgets what was written to the old one. */
  readonly etag: string;
};

export type PhotoProperties = {
  read(slot: PropertiesSlot): WrittenProperties;
  /** Properties that are not given keep what they were. */
  merge(slot: PropertiesSlot, written: WrittenProperties): void;
  reset(): void;
};

/** Written properties are kept beside the photo, and only where the sandbox allows writing them. */
export function createPhotoProperties(): PhotoProperties {
  const bySlot = new Map<string, WrittenProperties>();
  const nameOf = ({ key, size, etag }: PropertiesSlot) => `${key} ${size} ${etag}`;
  const read = (slot: PropertiesSlot) => bySlot.get(nameOf(slot)) ?? {};
  return {
    read,
    merge: (slot, written) => void bySlot.set(nameOf(slot), { ...read(slot), ...written }),
    reset: () => bySlot.clear(),
  };
}
