import type { ReactNode } from 'react';

/** One state of the product, drawn by the product's own components. */
export type Tile = {
  /** Part of the tile's address: lower case, digits, hyphens and slashes. */
  readonly id: string;
  readonly group: TileGroup;
  readonly title: string;
  /** Members of the product's `status` unions that show here, as `Type.status`. */
  readonly shows: readonly string[];
  readonly render: () => ReactNode;
};

/** Groups in the order of the overview, and how much of a tile's height their frames show. */
export const tileGroups = { advice: { heightPx: 280 } } as const;

export type TileGroup = keyof typeof tileGroups;
