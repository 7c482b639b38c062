/**
 * The most bytes of a photo that are sent. Graph takes 4 MB for the whole REST request.
 * Source: Microsoft Learn, profilephoto-update, 2025-07-23.
 */
export const maxPhotoBytes = 3_999_999;

/** How long one try of a read may take before it counts as failed. */
export const readTimeoutMs = 15_000;

/** How long one try of an upload or a removal may take before it counts as failed. */
export const writeTimeoutMs = 60_000;

/**
 * Below this a photo of a person without mailbox is tried once more. Inferred from reports: larger ones got
 * 404. Source: microsoft-graph-docs issue 8236, 2020.
 */
export const maxPhotoBytesWithoutMailbox = 100_000;
