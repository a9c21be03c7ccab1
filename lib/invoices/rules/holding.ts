/** For LIKE: the text anywhere. The database lowers both sides, so that both are lowered alike. */
export const patternOf = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * Whether the trigram index can look for the text: it needs three characters, of which two letters or digits stand
 * together or one begins a word. Without any the index would be read whole.
 */
export const hasGrams = (text: string): boolean =>
  text.length >= 3 && /[a-z0-9]{2}|[^a-z0-9][a-z0-9]/i.test(text);

const fortnightMs = 1_209_600_000;
const first = Date.UTC(2020, 0, 1);

/** The fortnight of an instant as `search_entries` counts them. */
export const fortnightOf = (at: Date): number => Math.floor((at.getTime() - first) / fortnightMs);
export const startOfFortnight = (fortnight: number): Date =>
  new Date(first + fortnight * fortnightMs);
