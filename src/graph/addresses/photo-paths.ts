import type { PhotoTarget } from '../targets.ts';
import { joinPath } from './encode-key.ts';
import { targetPath, type GraphVersion } from './target-path.ts';

/** Path of the photo's metadata. */
export const photoPath = (
  target: PhotoTarget,
  version: GraphVersion = 'v1.0',
): string | undefined => joinPath(`/${version}`, targetPath(target), '/photo');

/** Path of the photo's bytes. Source: Microsoft Learn, profilephoto-update, 2025-07-23. */
export const photoValuePath = (
  target: PhotoTarget,
  version: GraphVersion = 'v1.0',
): string | undefined => joinPath(photoPath(target, version), '/$value');
