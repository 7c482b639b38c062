import { readPhotoMetadata } from './read-photo-parts.ts';
import { readPhoto } from './read-photo.ts';
import { readSignedInUser } from './read-signed-in-user.ts';
import type { TransportParts } from './transport/request.ts';
import { createSend } from './transport/send.ts';
import type { GraphClient } from './types.ts';
import { removePhoto, replacePhoto } from './write-photo.ts';

/**
 * The photo service of the cloud at `graphRoot`, for the person whose tokens `acquireToken` gives.
 *
 * Each try of a read may take 15 s, of a write 60 s. Broken connections, timeouts, 429, 502, 503 and 504
 * are met with up to 4 tries, after 1, 2 and 4 s (each varied by up to a quarter) or after a `Retry-After`
 * of up to 60 s where it can be read; browsers hide it, since Graph's CORS answer does not expose it.
 * Source: microsoft-graph-docs-contrib issue 2011. After a 401 `acquireToken` is asked once more, so one
 * call makes at most 5 requests; `readPhoto` makes at most 6 calls, 2 where nothing moves.
 */
export const createGraphClient = <TokenFailure>(
  parts: TransportParts<TokenFailure>,
): GraphClient<TokenFailure> => {
  const send = createSend(parts);
  return {
    readSignedInUser: (options = {}) => readSignedInUser(send, options),
    readPhotoMetadata: (target, options = {}) => readPhotoMetadata({ send, target, options }),
    readPhoto: (target, options = {}) => readPhoto({ send, target, options }),
    replacePhoto: (target, jpeg, options = {}) =>
      replacePhoto({ send, parts, target, options }, jpeg),
    removePhoto: (target, options = {}) => removePhoto({ send, parts, target, options }),
  };
};
