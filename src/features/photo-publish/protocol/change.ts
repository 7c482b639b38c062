import type { EarlierPhoto } from '#history';

import type { PhotoMemory } from './photo-memory.ts';
import type { ChangeOptions, PublisherParts } from './types.ts';

/** One change of one photo, whichever button it came from. */
export type Change<TokenFailure> = {
  readonly parts: PublisherParts<TokenFailure>;
  readonly options: ChangeOptions;
  readonly memory: PhotoMemory;
  readonly content: EarlierPhoto;
  /** The copy that is being written back. */
  readonly restoredId?: string;
};
