import { err, ok } from '#shared';
import type { StoredPhoto } from '../../../tenant/index.ts';
import type { GraphAnswer } from '../../answer.ts';
import { imageNotFound } from '../../failures.ts';
import { selectProperties } from '../../http/select-properties.ts';
import { parseSizeId, renderSize, servedEdgesPx } from '../../photos/photo-sizes.ts';
import type { GraphExchange } from '../../types.ts';
import { absentPhoto, describePhoto, type PhotoSize } from './describe-photo.ts';
import type { ActOnPhoto } from './photo-operation.ts';
import type { PhotoTarget } from './photo-target.ts';

/** `GET {T}/photo`: the largest. Source: Microsoft Learn, profilephoto-get. */
export const readPhotoMetadata: ActOnPhoto = async (exchange, target) => {
  const photo = await exchange.services.photos.readVisible(target.key);
  const context = contextOf(exchange, target, 'photo/$entity');
  return photo === 'absent'
    ? answerAbsent(exchange, context)
    : answerEntity(exchange, context, describe(exchange, target, { photo, size: 'largest' }));
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
  const sizes = photo === 'absent' ? [] : servedEdgesPx(photo).map((size) => ({ photo, size }));
  const value = sizes.map((found) => describe(exchange, target, found));
  const body = { '@odata.context': contextOf(exchange, target, 'photos'), value };
  return ok({ kind: 'json', body });
};

/** `GET {T}/photos/{size}`. Source: Microsoft Learn, profilephoto-get. */
export const readSizeMetadata: ActOnPhoto = async (exchange, target) => {
  const found = await findSize(exchange, target);
  const context = contextOf(exchange, target, 'photos/$entity');
  return found === undefined
    ? answerAbsent(exchange, context)
    : answerEntity(exchange, context, describe(exchange, target, found));
};

/** `GET {T}/photos/{size}/$value`. Source: Microsoft Learn, profilephoto-get. */
export const readSizeValue: ActOnPhoto = async (exchange, target) => {
  const found = await findSize(exchange, target);
  if (found === undefined) return err(imageNotFound);
  const bytes = await renderSize(found.photo, found.size);
  return ok({ kind: 'jpeg', bytes, etag: found.photo.etag });
};

/** The size that the path names, if the photo is served in it. */
export async function findSize(
  { services, parameters }: GraphExchange,
  { key }: PhotoTarget,
): Promise<{ readonly photo: StoredPhoto; readonly size: number } | undefined> {
  const photo = await services.photos.readVisible(key);
  const size = parseSizeId(parameters.ids.get('size') ?? '');
  if (photo === 'absent' || size === undefined) return undefined;
  return servedEdgesPx(photo).includes(size) ? { photo, size } : undefined;
}

function describe(
  { services }: GraphExchange,
  { key }: PhotoTarget,
  { photo, size }: { readonly photo: StoredPhoto; readonly size: PhotoSize },
): Readonly<Record<string, unknown>> {
  const written = services.tenant.photoProperties.read({ key, size, etag: photo.etag });
  return describePhoto(photo, size, written);
}

/** The live v1.0 answers 404 (Microsoft Q&A 2079017), beta with a photo of one pixel. */
const answerAbsent = (exchange: GraphExchange, context: string): GraphAnswer =>
  exchange.version === 'beta' ? answerEntity(exchange, context, absentPhoto) : err(imageNotFound);

function answerEntity(
  { url }: GraphExchange,
  context: string,
  entity: Readonly<Record<string, unknown>>,
): GraphAnswer {
  const selected = selectProperties({ '@odata.context': context, ...entity }, url);
  return selected.ok ? ok({ kind: 'json', body: selected.value }) : selected;
}

const contextOf = ({ url, version }: GraphExchange, target: PhotoTarget, path: string): string =>
  `${url.origin}/${version}/$metadata#${target.contextPath}/${path}`;
