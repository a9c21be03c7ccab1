/** Pixels the axes take: the plot and the labels laid over it must agree. */
export const plotTop = 14;
export const plotBottom = 30;
/** Beside the plot for the names of the lines, and above it for the legend. */
export const endRoom = 124;
export const legendHeight = 24;
