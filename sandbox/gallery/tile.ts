import type { ReactNode } from 'react';

import type { SamplePhotos } from './scene/sample-photos.ts';
import type { Step } from './scene/steps.ts';

/** One state of the product, drawn by the product's own components. */
export type Tile = {
  /** Part of the tile's address: lower case, digits, hyphens and slashes. */
  readonly id: string;
  readonly group: TileGroup;
  readonly title: string;
  /** Members of the product's `status` unions that show here, as `Type.status`. */
  readonly shows: readonly string[];
  readonly render: (photos: SamplePhotos) => ReactNode;
  /** What is done to the drawn page, as a person does it, until the state stands. */
  readonly steps?: readonly Step[];
};

/** Groups in the order of the overview, and how high their frames are. */
export const tileGroups = {
  tab: { heightPx: 640 },
  picker: { heightPx: 640 },
  pane: { heightPx: 640 },
  team: { heightPx: 640 },
  advice: { heightPx: 280 },
} as const;

export type TileGroup = keyof typeof tileGroups;
