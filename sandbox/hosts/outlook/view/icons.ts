import { icon } from '../../../browser/dom.ts';

/** Drawn for this page, 20 × 20, as strokes. */
export const icons = {
  contactPhoto: () =>
    icon(
      'M3 3.5h14v13H3z',
      'M10 10a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 10 10z',
      'M6 14.4c.5-2.2 2-3.2 4-3.2s3.5 1 4 3.2',
    ),
  previous: () => icon('M5 12.5 10 7.5l5 5'),
  next: () => icon('M5 7.5l5 5 5-5'),
  deselect: () => icon('M3.5 3.5h13v13h-13z', 'M7.5 7.5l5 5', 'M12.5 7.5l-5 5'),
  pin: () => icon('M7 3.5h6', 'M8 3.5v5L5.5 11.5h9L12 8.5v-5', 'M10 11.5v5'),
  reload: () => icon('M15.8 8.2A6.2 6.2 0 1 0 16 11.5', 'M16.2 4v4.3h-4.3'),
} as const;
