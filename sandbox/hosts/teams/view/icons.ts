import { icon } from '../../../browser/dom.ts';

/** Drawn for this page, 20 × 20, as strokes. */
export const icons = {
  home: () => icon('M3 9.5 10 3.5l7 6', 'M5 8.5V16h3.5v-4.5h3V16H15V8.5'),
  chat: () => icon('M3.5 4.5h13v9h-8l-3.5 3v-3H3.5z', 'M6.5 7.8h7', 'M6.5 10.4h4.5'),
  portrait: () =>
    icon(
      'M3.5 3.5h13v13h-13z',
      'M10 10.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
      'M5.6 16c.5-2.6 2.2-3.9 4.4-3.9s3.9 1.3 4.4 3.9',
    ),
  reload: () => icon('M15.8 8.2A6.2 6.2 0 1 0 16 11.5', 'M16.2 4v4.3h-4.3'),
} as const;
