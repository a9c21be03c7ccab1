import { z } from "zod";

/** Parts of a list's address. What is not one of them is left out, never refused. */
const part = (shape: RegExp) => z.string().regex(shape).optional().catch(undefined);

/** An id, or another single word. */
export const addressWord = part(/^\w{1,60}$/);
/** A day as 2026-11-22. */
export const addressDay = part(/^\d{4}-\d{2}-\d{2}$/);
/** What was typed into a search box: one line of text. */
export const addressText = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .optional()
  .catch(undefined);

/** What every list's address may hold beside its filters. */
export const listParts = {
  /** The columns chosen, by name, in the table's own order. */
  cols: part(/^[a-z]+(,[a-z]+){0,20}$/),
  /** The saved view it was opened from: it stays known while filters change. */
  saved: addressWord,
  /** A place in the list. */
  at: part(/^[no][0-9a-z]{1,13}\.\w{1,60}$/),
  /** The row open beside the list. */
  open: addressWord,
};
