import { z } from "zod";
import { msg } from "@/lib/platform/i18n/translator";

const itemId = z.string().min(1).max(64);
const why = z
  .string(msg("Write why, in a few words"))
  .trim()
  .min(2, msg("Write why, in a few words"))
  .max(200, "Shorten it to 200 characters")
  .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line");

export const DecideInput = z.object({ itemId, why });
export const AskRestInput = z.object({ itemId });
export const WatchAttentionInput = z.object({ invoiceIds: z.array(z.string().min(1)).max(200) });
export const RecordLostInput = z.object({
  invoiceId: z.string().min(1).max(64),
  msat: z.bigint().positive(),
});

/** The address of the list. What is not one of these is left out, never refused. */
export const AttentionAddress = z.object({
  view: z.enum(["open", "resolved"]).catch("open"),
  at: z.string().max(90).optional().catch(undefined),
});
export type AttentionAddress = z.output<typeof AttentionAddress>;
