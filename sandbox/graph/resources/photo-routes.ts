import { err } from '#shared';
import { requestNotSupported } from '../failures.ts';
import type { Route } from '../http/match-route.ts';
import type { GraphOperation } from '../types.ts';
import { removePhoto, replacePhoto } from './change-photo.ts';
import { photoOperation } from './photo-operation.ts';
import type { ResolvePhotoTarget } from './photo-target.ts';
import {
  listPhotoSizes,
  readPhotoMetadata,
  readPhotoValue,
  readSizeMetadata,
  readSizeValue,
} from './read-photo.ts';

/** The photo below a user or `me`. Source: official OpenAPI description (2025-01) and Microsoft Learn, profilephoto-update, -get, -delete. */
export function userPhotoRoutes(prefix: string, resolve: ResolvePhotoTarget): readonly Route[] {
  const replace = photoOperation(resolve, 'update', replacePhoto);
  const remove = photoOperation(resolve, 'delete', removePhoto);
  return [
    {
      path: `${prefix}/photo`,
      methods: {
        GET: photoOperation(resolve, 'readMetadata', readPhotoMetadata),
        // In OpenAPI only; Microsoft's Remove-MgUserPhoto is generated from it.
        DELETE: remove,
      },
    },
    {
      path: `${prefix}/photo/$value`,
      methods: {
        GET: photoOperation(resolve, 'readValue', readPhotoValue),
        PUT: replace,
        PATCH: onlyInV1(replace),
        DELETE: remove,
      },
    },
    {
      path: `${prefix}/photos`,
      methods: { GET: photoOperation(resolve, 'readMetadata', listPhotoSizes) },
    },
    {
      path: `${prefix}/photos/:size`,
      methods: { GET: photoOperation(resolve, 'readMetadata', readSizeMetadata) },
    },
    {
      path: `${prefix}/photos/:size/$value`,
      methods: { GET: photoOperation(resolve, 'readValue', readSizeValue) },
    },
  ];
}

/** The beta page lists PATCH for contacts alone. Source: Microsoft Learn, profilephoto-update, beta (2024-11-14). */
const onlyInV1 =
  (operation: GraphOperation): GraphOperation =>
  (exchange) =>
    exchange.version === 'v1.0' ? operation(exchange) : Promise.resolve(err(requestNotSupported));
