import { err } from '#shared';
import { requestNotSupported } from '../../failures.ts';
import type { Route } from '../../http/match-route.ts';
import type { GraphOperation } from '../../types.ts';
import { removePhoto, replacePhoto } from './change-photo.ts';
import { photoOperation } from './photo-operation.ts';
import type { FindPhotoTarget } from './photo-target.ts';
import { writePhotoProperties, writeSizeProperties } from './write-properties.ts';
import {
  listPhotoSizes,
  readPhotoMetadata,
  readPhotoValue,
  readSizeMetadata,
  readSizeValue,
} from './read-photo.ts';

type PhotoResource = { readonly prefix: string; readonly find: FindPhotoTarget };

/** Which methods beyond GET and PUT a target's photo has. */
type Offered = {
  readonly patchValue: 'v1.0' | 'never';
  readonly remove: 'offered' | 'not-supported';
};

/** Users and groups. Sources: official OpenAPI description (2025-01), Microsoft Learn, profilephoto-update, -get, -delete. */
export const fullPhotoRoutes = (resource: PhotoResource): readonly Route[] => [
  ...photoRoutes(resource, { patchValue: 'v1.0', remove: 'offered' }),
  ...sizeRoutes(resource),
];

/** No sizes, and no DELETE. Source: Microsoft Learn, profilephoto-delete (not supported); msgraph-sdk-java issue 2279. */
export const contactPhotoRoutes = (resource: PhotoResource): readonly Route[] =>
  photoRoutes(resource, { patchValue: 'v1.0', remove: 'not-supported' });

/** As for contacts, and no PATCH of the value: the pages list teams under PUT alone. Source: Microsoft Learn, profilephoto-update (2025-07-23). */
export const teamPhotoRoutes = (resource: PhotoResource): readonly Route[] =>
  photoRoutes(resource, { patchValue: 'never', remove: 'not-supported' });

/** Addresses that the generated beta pages name for PATCH of properties, and nothing else. */
export const propertiesOnlyRoutes = (resource: PhotoResource): readonly Route[] => [
  { path: `${resource.prefix}/photo`, methods: { PATCH: patchPhoto(resource) } },
];

export const sizePropertiesOnlyRoutes = (resource: PhotoResource): readonly Route[] => [
  { path: `${resource.prefix}/photos/:size`, methods: { PATCH: patchSize(resource) } },
];

function photoRoutes({ prefix, find }: PhotoResource, offered: Offered): readonly Route[] {
  const replace = photoOperation(find, 'update', replacePhoto);
  const canRemove = offered.remove === 'offered';
  const remove = canRemove ? { DELETE: photoOperation(find, 'delete', removePhoto) } : {};
  const patch = offered.patchValue === 'v1.0' ? { PATCH: onlyInV1(replace) } : {};
  return [
    {
      path: `${prefix}/photo`,
      methods: {
        GET: photoOperation(find, 'readMetadata', readPhotoMetadata),
        PATCH: patchPhoto({ prefix, find }),
        // In OpenAPI only; Microsoft's Remove-MgUserPhoto is generated from it.
        ...remove,
      },
    },
    {
      path: `${prefix}/photo/$value`,
      methods: {
        GET: photoOperation(find, 'readValue', readPhotoValue),
        PUT: replace,
        ...patch,
        ...remove,
      },
    },
  ];
}

const sizeRoutes = ({ prefix, find }: PhotoResource): readonly Route[] => [
  {
    path: `${prefix}/photos`,
    methods: { GET: photoOperation(find, 'readMetadata', listPhotoSizes) },
  },
  {
    path: `${prefix}/photos/:size`,
    methods: {
      GET: photoOperation(find, 'readMetadata', readSizeMetadata),
      PATCH: patchSize({ prefix, find }),
    },
  },
  {
    path: `${prefix}/photos/:size/$value`,
    methods: { GET: photoOperation(find, 'readValue', readSizeValue) },
  },
];

const patchPhoto = ({ find }: PhotoResource): GraphOperation =>
  whereAllowed(photoOperation(find, 'update', writePhotoProperties));

const patchSize = ({ find }: PhotoResource): GraphOperation =>
  whereAllowed(photoOperation(find, 'update', writeSizeProperties));

/** The old beta page allows PUT alone, the newer one (2024-11-14) lists PATCH for contacts only. Source: Microsoft Learn, profilephoto-update, beta. */
const onlyInV1 =
  (operation: GraphOperation): GraphOperation =>
  (exchange) =>
    exchange.version === 'v1.0' ? operation(exchange) : notSupported();

/** Today's service treats the properties as read-only (Microsoft Learn, profilephoto resource, 2024-06-11); its exact refusal is assumed. */
const whereAllowed =
  (operation: GraphOperation): GraphOperation =>
  (exchange) =>
    exchange.services.settings().allowPhotoProperties ? operation(exchange) : notSupported();

const notSupported = () => Promise.resolve(err(requestNotSupported));
