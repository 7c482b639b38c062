import { useEffect, useState } from 'react';

/** One of a team's photos as the page knows it. */
export type TeamPhoto = {
  readonly name: string;
  readonly photo:
    | { readonly status: 'loading' | 'absent' | 'unreadable' }
    | { readonly status: 'present'; readonly bytes: Blob };
};

/**
 * Whether the photos are seen to differ. Equal bytes are surely the same picture; others are shown side by side and
 * left to the person's eye.
 */
export function usePhotosDiffer(photos: readonly TeamPhoto[]): boolean {
  const [first, second] = photos.map(({ photo }) => photo);
  const [differ, setDiffer] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void differing(first, second).then((found) => {
      if (isWanted) setDiffer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [first, second]);
  return differ;
}

type Photo = TeamPhoto['photo'] | undefined;

async function differing(first: Photo, second: Photo): Promise<boolean> {
  if (first?.status === 'present' && second?.status === 'present') {
    return !(await sameBytes(first.bytes, second.bytes));
  }
  const known = (photo: Photo) => photo?.status === 'present' || photo?.status === 'absent';
  return known(first) && known(second) && first?.status !== second?.status;
}

async function sameBytes(first: Blob, second: Blob): Promise<boolean> {
  if (first === second) return true;
  if (first.size !== second.size) return false;
  const [left, right] = await Promise.all([bytesOf(first), bytesOf(second)]);
  return left.every((byte, index) => byte === right[index]);
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
