import type { PhotoTarget } from './types.ts';

// The photo service's stable paths are all in v1.0; beta adds nothing that this app uses.
const version = '/v1.0';

type TargetOf<Kind extends PhotoTarget['kind']> = Extract<PhotoTarget, { readonly kind: Kind }>;

/** Path of the thing that has the photo. Ids of later kinds go through `encodeURIComponent`. */
const targetPaths: {
  readonly [Kind in PhotoTarget['kind']]: (target: TargetOf<Kind>) => string;
} = {
  me: () => `${version}/me`,
};

const targetPath = (target: PhotoTarget): string => targetPaths[target.kind](target);

/** Path of the photo's metadata. */
export const photoPath = (target: PhotoTarget): string => `${targetPath(target)}/photo`;

/** Path of the photo's bytes. Source: Microsoft Learn, profilephoto-update, 2025-07-23. */
export const photoValuePath = (target: PhotoTarget): string => `${photoPath(target)}/$value`;

export const signedInUserPath = `${version}/me?$select=id,userPrincipalName,displayName`;
