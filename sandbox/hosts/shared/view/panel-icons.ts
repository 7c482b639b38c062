import { icon } from '../../../browser/dom.ts';

/** Drawn for the shells, 20 × 20, as strokes. */
export const panelIcons = {
  panel: () => icon('M3 4h14v12H3z', 'M12.2 4v12'),
  close: () => icon('M5 5l10 10', 'M15 5 5 15'),
} as const;
