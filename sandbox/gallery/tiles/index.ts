import type { Tile } from '../tile.ts';
import { adviceTiles } from './advice-tiles.tsx';
import { paneTiles } from './pane-tiles.tsx';
import { tabAndPickerTiles } from './tab-tiles.tsx';
import { teamTiles } from './team-tiles.tsx';

export const tiles: readonly Tile[] = [
  ...tabAndPickerTiles,
  ...paneTiles,
  ...teamTiles,
  ...adviceTiles,
];
