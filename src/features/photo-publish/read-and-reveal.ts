import type { Services } from '#services';

import type { Publisher } from './changes.ts';
import type { PublishedPhotoEvent } from './published-photo.ts';
import type { PublishTarget } from './published-photos.ts';
import {
  ownerOf,
  readCurrentPhoto,
  rememberShown,
  type CurrentPhoto,
} from './read-current-photo.ts';

export type ReadAndRevealOptions = {
  readonly services: Services;
  readonly publisher: Publisher;
  readonly publishTarget: PublishTarget;
  readonly knownEtag: string | undefined;
  readonly signal: AbortSignal;
};

/**
 * What a reading tells the page. Behind a photo from before our own last change, which the service does not show
 * yet, stands what we put there.
 */
export async function readAndReveal({
  services,
  publisher,
  publishTarget,
  knownEtag,
  signal,
}: ReadAndRevealOptions): Promise<readonly PublishedPhotoEvent[]> {
  const { target } = publishTarget;
  const outcome = await readCurrentPhoto(services, target, { knownEtag, signal });
  if (!outcome.ok) return [{ type: 'read-failed', failure: outcome.error }];
  const photo = outcome.value;
  const hidden = await publisher.reveal(ownerOf(services.me, target), versionOf(photo));
  const read: readonly PublishedPhotoEvent[] =
    photo.status === 'as-known' ? [] : [{ type: 'read', photo }];
  if (hidden !== undefined) return [...read, { type: 'revealed', content: hidden }];
  if (photo.status !== 'as-known') {
    rememberShown(
      services,
      publishTarget,
      photo.status === 'present' ? { bytes: photo.bytes, etag: photo.metadata.etag } : undefined,
    );
  }
  return read;
}

function versionOf(photo: CurrentPhoto) {
  if (photo.status === 'as-known') return { status: 'present', etag: photo.knownEtag } as const;
  return photo.status === 'absent'
    ? photo
    : ({ status: 'present', etag: photo.metadata.etag } as const);
}
