/** Room for two columns, and for the whole of the first without scrolling. */
export const roomy = '@media (min-width: 720px) and (min-height: 520px)';

/** So low that the dialog scrolls as a whole. */
export const short = '@media (max-height: 519px)';
