/** The page is too narrow for three looks beside the stage: each needs 146 px, the dialog's edges and the stage 464 px. */
export const asStrips = '@media (max-width: 927px)';

/** Heights of the three looks as they are where there is room, and of what is left at the least. */
export const wallHeightPx = { columns: 360, strips: 400, least: 108 } as const;

export const roomyColumns = '@media (min-width: 928px) and (min-height: 520px)';
export const roomyStrips =
  '@media (min-width: 720px) and (max-width: 927px) and (min-height: 520px)';

/** Beside the stage, with what stands below in view: rows are left out rather than cut through. */
export const lessThan = {
  columns: '@container (max-height: 359px)',
  strips: '@container (max-height: 399px)',
  card: '@container (max-height: 205px)',
  cardInStrips: '@container (max-height: 399px) and (max-width: 333px)',
} as const;
