import type { AuthError } from '#auth';
import {
  photoTargetKey,
  type CallOptions,
  type GraphError,
  type PhotoTarget,
  type ProfilePhoto,
} from '#graph';
import type { HistoryOwner } from '#history';
import type { Person, Services } from '#services';
import { ok, type Result } from '#shared';

import type { PublishTarget } from './published-photos.ts';

export type CurrentPhoto =
  ProfilePhoto | { readonly status: 'as-known'; readonly knownEtag: string };

/**
 * The photo as Microsoft 365 has it; `as-known` when it still is the version `knownEtag`, whose bytes are
 * then not read again.
 */
export async function readCurrentPhoto(
  { graph }: Services,
  target: PhotoTarget,
  { knownEtag, ...options }: CallOptions & { readonly knownEtag?: string | undefined },
): Promise<Result<CurrentPhoto, AuthError | GraphError>> {
  if (knownEtag !== undefined) {
    const read = await graph.readPhotoMetadata(target, options);
    if (!read.ok) return read;
    const { value } = read;
    if (value.status === 'absent') return ok(value);
    if (value.metadata.etag === knownEtag) return ok({ status: 'as-known', knownEtag });
  }
  return graph.readPhoto(target, options);
}

export type ShownVersion = { readonly bytes: Blob; readonly etag?: string };

/** Keeps what is shown now for the next visit; without a photo there is nothing to show. Nobody waits for it. */
export function rememberShown(
  { history, me }: Services,
  { target, name }: PublishTarget,
  shown: ShownVersion | undefined,
): void {
  void history.shown.remember(
    ownerOf(me, target),
    shown && { ...shown, contentType: shown.bytes.type, displayName: name },
  );
}

export const ownerOf = (me: Person, target: PhotoTarget): HistoryOwner => ({
  tenantId: me.tenantId,
  userObjectId: me.objectId,
  targetKey: photoTargetKey(target),
});
