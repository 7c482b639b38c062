import type { Tile } from '../tile.ts';
import { adviceTiles } from './advice-tiles.tsx';

export const tiles: readonly Tile[] = [...adviceTiles];
