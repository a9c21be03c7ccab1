/** The caller's address: the last entry, which the nearest proxy (or Next itself) wrote; earlier ones can be made up. */
export const addressOf = (forwardedFor: string | null | undefined): string =>
  forwardedFor?.split(",").at(-1)?.trim().slice(0, 64) || "unknown";
