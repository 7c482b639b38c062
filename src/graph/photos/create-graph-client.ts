import { readSignedInUser } from '../people/read-signed-in-user.ts';
import type { TransportParts } from '../transport/request.ts';
import { createGraphTransport, type GraphTransport } from '../transport/transport.ts';
import type { GraphClient } from '../types.ts';
import { readPhotoMetadata } from './read-photo-parts.ts';
import { readPhoto } from './read-photo.ts';
import { removePhoto, replacePhoto } from './write-photo.ts';

/**
 * The photo service through a transport that is shared with other clients. `readPhoto` makes at most 6
 * calls, 2 where nothing moves; every other call one, `replacePhoto` two where a smaller picture is asked for.
 */
export const createPhotoClient = <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
): GraphClient<TokenFailure> => {
  const { send } = transport;
  return {
    readSignedInUser: (options = {}) => readSignedInUser(send, options),
    readPhotoMetadata: (target, options = {}) => readPhotoMetadata({ send, target, options }),
    readPhoto: (target, options = {}) => readPhoto({ send, target, options }),
    replacePhoto: (target, jpeg, options = {}) =>
      replacePhoto({ transport, target, options }, jpeg),
    removePhoto: (target, options = {}) => removePhoto({ transport, target, options }),
  };
};

/** The photo service with a transport of its own: for pages that need nothing else of Graph. */
export const createGraphClient = <TokenFailure>(
  parts: TransportParts<TokenFailure>,
): GraphClient<TokenFailure> => createPhotoClient(createGraphTransport(parts));
