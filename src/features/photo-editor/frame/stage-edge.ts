/** Stage edges in CSS pixels never exceed this; the working bitmap is made for it. */
export const maxStageEdgePx = 360;
