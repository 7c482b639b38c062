import type { Result } from '#shared';
import type { Person, PhotoKey } from '../../tenant/index.ts';
import type { PhotoTargetKind } from '../access/permission-table.ts';
import type { GraphFailure } from '../answer.ts';
import type { GraphExchange } from '../types.ts';

/** Whose photo a request is about. A new kind of target brings its own resolver and gets the routes of `photo-routes.ts`. */
export type PhotoTarget = {
  readonly kind: PhotoTargetKind;
  readonly key: PhotoKey;
  /** Whose concurrency limit counts. */
  readonly mailboxId: string;
  /** What stands before `/photo` in `@odata.context`. */
  readonly contextPath: string;
  /** The person in the photo; absent for groups, teams and contacts. */
  readonly person?: Person;
};

export type ResolvePhotoTarget = (exchange: GraphExchange) => Result<PhotoTarget, GraphFailure>;
