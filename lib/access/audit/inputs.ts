import { z } from "zod";
import { addressDay, addressText, addressWord, listParts } from "@/lib/platform/address";

/** The address of the audit log. What is not one of its filters is left out, never refused. */
export const AuditListAddress = z.object({
  /** A piece of what a command did, in words, or the beginning of its name: `cards.hold`. */
  q: addressText,
  actor: addressWord,
  merchant: addressWord,
  from: addressDay,
  to: addressDay,
  order: z.enum(["newest", "oldest"]).catch("newest"),
  ...listParts,
});
export type AuditListAddress = z.output<typeof AuditListAddress>;
