import type { EarlierPhoto, OwnWrites } from '#history';

import type { KeptEarlier } from './keep-earlier.ts';
import type { ChangeOptions, PublisherParts } from './types.ts';

/** What the page remembers of one target. */
export type PhotoMemory = {
  writes: OwnWrites | undefined;
  kept: KeptEarlier | undefined;
};

/** One change of one photo, whichever button it came from. */
export type Change<TokenFailure> = {
  readonly parts: PublisherParts<TokenFailure>;
  readonly options: ChangeOptions;
  readonly memory: PhotoMemory;
  readonly content: EarlierPhoto;
  /** The copy that is being written back. */
  readonly restoredId?: string;
};
