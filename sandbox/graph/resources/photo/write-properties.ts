import { err, ok, type Result } from '#shared';
import type { StoredPhoto, WrittenProperties } from '../../../tenant/index.ts';
import type { GraphAnswer, GraphFailure } from '../../answer.ts';
import { badRequest, imageNotFound } from '../../failures.ts';
import { readJsonObject } from '../../http/read-json.ts';
import type { GraphExchange } from '../../types.ts';
import { describePhoto, type PhotoSize } from './describe-photo.ts';
import type { ActOnPhoto } from './photo-operation.ts';
import type { PhotoTarget } from './photo-target.ts';
import { findSize } from './read-photo.ts';

const photoType = '#microsoft.graph.profilePhoto';

/** `PATCH {T}/photo` with JSON: 200 and the updated photo. Source: profilephoto-update, generated beta pages. */
export const writePhotoProperties: ActOnPhoto = async (exchange, target) => {
  const photo = await exchange.services.photos.readNewest(target.key);
  return photo === 'absent'
    ? err(imageNotFound)
    : write(exchange, target, { photo, size: 'largest' });
};

/** `PATCH {T}/photos/{photoId}`; the id of a photo is its size. Source: as above, and Microsoft Learn, group-list-photos. */
export const writeSizeProperties: ActOnPhoto = async (exchange, target) => {
  const found = await findSize(exchange, target);
  return found === undefined ? err(imageNotFound) : write(exchange, target, found);
};

async function write(
  { request, services }: GraphExchange,
  { key }: PhotoTarget,
  { photo, size }: { readonly photo: StoredPhoto; readonly size: PhotoSize },
): Promise<GraphAnswer> {
  const body = await readJsonObject(request);
  if (!body.ok) return body;
  const written = readProperties(body.value);
  if (!written.ok) return written;
  const slot = { key, size, etag: photo.etag };
  services.tenant.photoProperties.merge(slot, written.value);
  const properties = services.tenant.photoProperties.read(slot);
  return ok({
    kind: 'json',
    body: {
      '@odata.type': photoType,
      ...describePhoto(photo, size, properties),
    },
  });
}

const isInt32 = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** What a profilePhoto may hold; annotations other than the type are ignored. */
const propertyChecks: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string',
  height: isInt32,
  width: isInt32,
};

/** `id`, `height` and `width`, each only where it changes; an `@odata.type` must name a profilePhoto. */
function readProperties(
  body: Readonly<Record<string, unknown>>,
): Result<WrittenProperties, GraphFailure> {
  const type = body['@odata.type'] ?? photoType;
  if (type !== photoType) return err(badRequest('The type of the entity is not profilePhoto.'));
  const properties = Object.entries(body).filter(([name]) => !name.startsWith('@'));
  for (const [name, value] of properties) {
    const check = propertyChecks[name];
    if (check === undefined) return err(badRequest(noSuchProperty(name)));
    if (!check(value)) return err(badRequest(cannotConvert(name)));
  }
  // Each value was checked by its name, which the compiler cannot follow through the entries.
  return ok(Object.fromEntries(properties) as WrittenProperties);
}

/** OData's own words. */
const noSuchProperty = (name: string): string =>
  `The property '${name}' does not exist on type 'microsoft.graph.profilePhoto'.`;
const cannotConvert = (name: string): string =>
  `Cannot convert the value of '${name}' to the expected type.`;
