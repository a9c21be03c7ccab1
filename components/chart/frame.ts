/** Pixels the axes take: the plot and the labels laid over it must agree. */
export const plotTop = 14;
export const plotBottom = 30;
/** Beside the plot, for the names of the lines: as wide as the longest needs. */
export const endRoom = (names: string[]): number =>
  Math.max(124, 24 + Math.max(...names.map((name) => name.length)) * 6.8);

/** The legend above the plot: rows of 22 px, as many as the names need. */
export const legendHeight = (names: string[], width: number): number =>
  Math.ceil(names.reduce((sum, name) => sum + name.length * 6.4 + 40, 0) / Math.max(1, width)) * 22;
