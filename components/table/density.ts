export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

/** Where the browser keeps how high the rows are; the server reads it, so that nothing jumps. */
export const densityCookie = "fc_density";

export const readDensity = (text: string | undefined): Density =>
  text === "compact" ? "compact" : "comfortable";

export function keepDensity(density: Density): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${densityCookie}=${density}; path=/; max-age=31536000; samesite=lax`;
}
