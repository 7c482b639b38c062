import type { StoredPhoto, WrittenProperties } from '../../../tenant/index.ts';

/** The largest photo there is, or one of its squares by its edge in pixels. */
export type PhotoSize = 'largest' | number;

type Entity = Readonly<Record<string, unknown>>;

/**
 * A profilePhoto, with whatever was written to its properties. The id of the largest is `default` since Entra ID
 * keeps the photos. Sources: Microsoft Learn, profilephoto resource and change-user-profile-photos (2024-06-11).
 */
export const describePhoto = (
  { etag, widthPx, heightPx }: StoredPhoto,
  size: PhotoSize,
  written: WrittenProperties,
): Entity => ({
  '@odata.mediaContentType': 'image/jpeg',
  '@odata.mediaEtag': etag,
  id: size === 'largest' ? 'default' : `${size}x${size}`,
  height: size === 'largest' ? heightPx : size,
  width: size === 'largest' ? widthPx : size,
  ...written,
});

/** How beta says that there is no such photo. Source: Microsoft Learn, profilephoto-get, beta ("1x1" for what is not available). */
export const absentPhoto: Entity = {
  '@odata.mediaContentType': 'image/gif',
  '@odata.mediaEtag': '',
  id: '1x1',
  height: 1,
  width: 1,
};
