import { groupId } from '../seed/groups.ts';
import type { Emblem } from './emblem-svg.ts';

/** What the groups' photos show. */
export const groupEmblems: ReadonlyMap<string, Emblem> = new Map([
  [groupId(1), { figure: 'storefront', color: '#2f6f73', accent: '#f2a65a' }],
  [groupId(2), { figure: 'loops', color: '#7d5ba6', accent: '#f28482' }],
  [groupId(3), { figure: 'compass', color: '#33658a', accent: '#e4572e' }],
  [groupId(4), { figure: 'circuit', color: '#3d5a80', accent: '#ffd166' }],
  [groupId(5), { figure: 'petals', color: '#4f772d', accent: '#f6bd60' }],
]);
