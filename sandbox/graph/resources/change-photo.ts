import { err, ok } from '#shared';
import type { Person } from '../../tenant/index.ts';
import { accessDenied, imageNotFound, userUnknownToPhotoService } from '../failures.ts';
import { encodePhoto } from '../photos/encode-photo.ts';
import { readUpload } from '../photos/read-upload.ts';
import type { GraphFailure } from '../answer.ts';
import type { GraphExchange } from '../types.ts';
import type { ActOnPhoto } from './photo-operation.ts';
import type { PhotoTarget } from './photo-target.ts';

/** `PUT` (and in v1.0 `PATCH`) `{T}/photo/$value`: 200 without a body. Source: Microsoft Learn, profilephoto-update (2025-07-23). */
export const replacePhoto: ActOnPhoto = async (exchange, target) => {
  const refusal = findRefusal(exchange, target);
  if (refusal !== undefined) return err(refusal);
  const upload = await readUpload(exchange.request);
  if (!upload.ok) return upload;
  const encoded = await encodePhoto(upload.value);
  if (!encoded.ok) return encoded;
  exchange.services.photos.write(target.key, encoded.value);
  return ok({ kind: 'empty' });
};

/** `DELETE {T}/photo/$value`: 200 without a body. Source: Microsoft Learn, profilephoto-delete. Assumed: 404 where there is none. */
export const removePhoto: ActOnPhoto = async (exchange, target) => {
  const refusal = findRefusal(exchange, target);
  if (refusal !== undefined) return err(refusal);
  const { photos } = exchange.services;
  if ((await photos.readNewest(target.key)) === 'absent') return err(imageNotFound);
  photos.write(target.key, 'absent');
  return ok({ kind: 'empty' });
};

/** Who may not change this photo although the token would allow it. */
function findRefusal(exchange: GraphExchange, target: PhotoTarget): GraphFailure | undefined {
  const { person } = target;
  if (person === undefined) return undefined;
  return isUnknownToPhotoService(person, target)
    ? userUnknownToPhotoService
    : findPolicyRefusal(exchange, target);
}

/**
 * Members without a mailbox (msgraph-sdk-dotnet issue 1247), and guests who try themselves in the host
 * tenant (office365itpros.com, 2022-06-07); an administrator can set a guest's photo (practical365.com).
 */
const isUnknownToPhotoService = (person: Person, { kind }: PhotoTarget): boolean =>
  person.kind === 'guest' ? kind === 'me' : !person.hasMailbox;

/** `allowedRoles` keeps everybody else from changing photos. Source: Microsoft Learn, profilephoto-configure-settings. */
function findPolicyRefusal(
  { caller, services }: GraphExchange,
  { kind }: PhotoTarget,
): GraphFailure | undefined {
  if (kind !== 'me' || services.settings().photoPolicy === 'allowed') return undefined;
  const roles = caller.person?.adminRoles ?? [];
  return roles.length > 0 ? undefined : accessDenied;
}
