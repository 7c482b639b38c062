import { err, ok } from '#shared';
import type { StoredPhoto } from '../../tenant/index.ts';
import { imageNotFound } from '../failures.ts';
import { selectProperties } from '../http/select-properties.ts';
import { parseSizeId, renderSize, servedEdgesPx } from '../photos/photo-sizes.ts';
import type { GraphAnswer } from '../answer.ts';
import type { GraphExchange } from '../types.ts';
import type { ActOnPhoto } from './photo-operation.ts';
import type { PhotoTarget } from './photo-target.ts';

/** `GET {T}/photo`: the largest. Its id is `default` since Entra ID keeps the photos. Source: Microsoft Learn, change-user-profile-photos (2024-06-11). */
export const readPhotoMetadata: ActOnPhoto = async (exchange, target) => {
  const photo = await exchange.services.photos.readVisible(target.key);
  if (photo === 'absent') return err(imageNotFound);
  const { widthPx, heightPx } = photo;
  return answerEntity(exchange, {
    '@odata.context': contextOf(exchange, target, 'photo/$entity'),
    ...describe(photo, { id: 'default', widthPx, heightPx }),
  });
};

/** `GET {T}/photo/$value`. Source: Microsoft Learn, profilephoto-get. */
export const readPhotoValue: ActOnPhoto = async ({ services }, { key }) => {
  const photo = await services.photos.readVisible(key);
  return photo === 'absent'
    ? err(imageNotFound)
    : ok({ kind: 'jpeg', bytes: photo.jpeg, etag: photo.etag });
};

/** `GET {T}/photos`. Source: Microsoft Learn, group-list-photos. Assumed: without a photo the list is empty. */
export const listPhotoSizes: ActOnPhoto = async (exchange, target) => {
  const photo = await exchange.services.photos.readVisible(target.key);
  const value =
    photo === 'absent' ? [] : servedEdgesPx(photo).map((edgePx) => describeSize(photo, edgePx));
  const body = { '@odata.context': contextOf(exchange, target, 'photos'), value };
  return ok({ kind: 'json', body });
};

/** `GET {T}/photos/{size}`. Source: Microsoft Learn, profilephoto-get. */
export const readSizeMetadata: ActOnPhoto = async (exchange, target) => {
  const found = await findSize(exchange, target);
  if (found === undefined) return err(imageNotFound);
  return answerEntity(exchange, {
    '@odata.context': contextOf(exchange, target, 'photos/$entity'),
    ...describeSize(found.photo, found.edgePx),
  });
};

/** `GET {T}/photos/{size}/$value`. Source: Microsoft Learn, profilephoto-get. */
export const readSizeValue: ActOnPhoto = async (exchange, target) => {
  const found = await findSize(exchange, target);
  if (found === undefined) return err(imageNotFound);
  const bytes = await renderSize(found.photo, found.edgePx);
  return ok({ kind: 'jpeg', bytes, etag: found.photo.etag });
};

async function findSize({ services, parameters }: GraphExchange, { key }: PhotoTarget) {
  const photo = await services.photos.readVisible(key);
  const edgePx = parseSizeId(parameters.get('size') ?? '');
  if (photo === 'absent' || edgePx === undefined) return undefined;
  return servedEdgesPx(photo).includes(edgePx) ? { photo, edgePx } : undefined;
}

function answerEntity({ url }: GraphExchange, entity: Record<string, unknown>): GraphAnswer {
  const selected = selectProperties(entity, url);
  return selected.ok ? ok({ kind: 'json', body: selected.value }) : selected;
}

const contextOf = ({ url, version }: GraphExchange, target: PhotoTarget, path: string): string =>
  `${url.origin}/${version}/$metadata#${target.contextPath}/${path}`;

const describeSize = (photo: StoredPhoto, edgePx: number): Record<string, unknown> =>
  describe(photo, { id: `${edgePx}x${edgePx}`, widthPx: edgePx, heightPx: edgePx });

/** Source: Microsoft Learn, profilephoto resource (2024-06-11). */
const describe = (
  { etag }: StoredPhoto,
  size: { readonly id: string; readonly widthPx: number; readonly heightPx: number },
): Record<string, unknown> => ({
  '@odata.mediaContentType': 'image/jpeg',
  '@odata.mediaEtag': etag,
  id: size.id,
  height: size.heightPx,
  width: size.widthPx,
});
