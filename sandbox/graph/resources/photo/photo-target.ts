import type { Group, Person, PhotoKey } from '../../../tenant/index.ts';
import type { PhotoTargetKind } from '../../access/permission-table.ts';
import type { GraphFailure } from '../../answer.ts';
import type { GraphExchange } from '../../types.ts';

/** Whose photo a request is about. A new kind of target brings its own finder and gets the routes of `photo-routes.ts`. */
export type PhotoTarget = {
  readonly kind: PhotoTargetKind;
  readonly key: PhotoKey;
  /** Whose limits count; a team has none. */
  readonly mailboxId?: string;
  /** What stands before `/photo` in `@odata.context`. */
  readonly contextPath: string;
  /** The person in the photo; for contacts the owner of the mailbox. */
  readonly person?: Person;
  readonly group?: Group;
};

/** `missing` is answered only to a token that may look; `refused` at once. */
export type PhotoTargetLookup =
  | { readonly status: 'found'; readonly target: PhotoTarget }
  | { readonly status: 'missing'; readonly kind: PhotoTargetKind; readonly failure: GraphFailure }
  | { readonly status: 'refused'; readonly failure: GraphFailure };

export type FindPhotoTarget = (exchange: GraphExchange) => PhotoTargetLookup;
