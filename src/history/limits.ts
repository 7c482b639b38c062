/** How many photos are kept for each owner. */
export const maxKeptPhotos = 10;

/** How long the browser's storage may take before copies go to memory. A denied one may never answer at all. */
export const storageTimeoutMs = 3_000;

/** How many copies may go for a new one when the quota is full; after that it would cost more than it saves. */
export const maxEvictions = 3;
