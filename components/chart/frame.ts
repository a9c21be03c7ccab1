/** Pixels the axes take: the plot and the labels laid over it must agree. */
export const plotTop = 14;
export const plotBottom = 30;
