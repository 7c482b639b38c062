import { mailboxKeyOf, photoTargetKey } from '../addresses/photo-target-key.ts';
import { photoSubject, requestedScopes } from '../permissions/requested-scopes.ts';
import type { PhotoOperation } from '../permissions/types.ts';
import type { PhotoTarget } from '../targets.ts';
import type { GraphRequest } from '../transport/request.ts';

/** Ids that stay the same when a contact moves. Source: Microsoft Learn, graph/outlook-immutable-id. */
export const immutableIds = { prefer: 'IdType="ImmutableId"' } as const;

/** What all requests about one target's photo have in common. */
export const photoRequest = (
  target: PhotoTarget,
  operation: PhotoOperation,
): Pick<GraphRequest, 'lane' | 'scopes' | 'headers'> => ({
  lane: { mailbox: mailboxKeyOf(target), target: photoTargetKey(target) },
  scopes: requestedScopes[photoSubject(target)][operation],
  ...(target.kind === 'contact' && { headers: immutableIds }),
});
