import { z } from "zod";

const text = z
  .string()
  .max(200)
  .regex(/^[\x20-\x7e]+$/)
  .optional()
  .catch(undefined);

/** What the address of the ledger page may ask for; anything odd counts as not asked. */
export const LedgerAddress = z.object({
  at: text,
  ref: text,
  family: text,
  cursor: text,
  /** The saved view of the journal it was opened from. */
  saved: text,
});

export const AskProofInput = z.object({});
