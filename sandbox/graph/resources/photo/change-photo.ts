import { err, ok } from '#shared';
import { imageNotFound, itemNotFound } from '../../failures.ts';
import { encodePhoto } from '../../photos/encode-photo.ts';
import { readUpload } from '../../photos/read-upload.ts';
import type { ActOnPhoto } from './photo-operation.ts';

/** What Entra ID alone keeps for somebody without a mailbox. Source: docs issue 8236 (2020): over 100 KB 404, under it stored. */
const maxBytesWithoutMailbox = 100 * 1024;

/**
 * `PUT` (and in v1.0 `PATCH`) `{T}/photo/$value`: 200 without a body; for a team 204.
 * Source: Microsoft Learn, profilephoto-update (2025-07-23).
 */
export const replacePhoto: ActOnPhoto = async (exchange, target) => {
  const upload = await readUpload(exchange.request);
  if (!upload.ok) return upload;
  const isSmallOnly = target.kind !== 'contact' && target.person?.photoStorage === 'small-files';
  if (isSmallOnly && upload.value.byteLength > maxBytesWithoutMailbox) return err(itemNotFound);
  const encoded = await encodePhoto(upload.value);
  if (!encoded.ok) return encoded;
  exchange.services.photos.write(target.key, encoded.value);
  return ok({ kind: 'empty', status: target.kind === 'team' ? 204 : 200 });
};

/** `DELETE {T}/photo/$value`: 200 without a body. Source: Microsoft Learn, profilephoto-delete. Assumed: 404 where there is none. */
export const removePhoto: ActOnPhoto = async (exchange, target) => {
  const { photos } = exchange.services;
  if ((await photos.readNewest(target.key)) === 'absent') return err(imageNotFound);
  photos.write(target.key, 'absent');
  return ok({ kind: 'empty', status: 200 });
};
