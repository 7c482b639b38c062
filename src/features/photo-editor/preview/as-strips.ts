/** The page is too narrow for three looks beside the stage: each needs 146 px, the dialog's edges and the stage 464 px. */
export const asStrips = '@media (max-width: 927px)';
