/**
 * The most bytes of a photo that are sent. Graph takes 4 MB for the whole REST request.
 * Source: Microsoft Learn, profilephoto-update, 2025-07-23.
 */
export const maxPhotoBytes = 3_999_999;

/** How long one try of a read may take before it counts as failed. */
export const readTimeoutMs = 15_000;

/** How long one try of an upload or a removal may take before it counts as failed. */
export const writeTimeoutMs = 60_000;
