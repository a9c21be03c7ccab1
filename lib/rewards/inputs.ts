import { z } from "zod";
import { msg } from "@/lib/platform/i18n/translator";
import { unitsOf } from "@/lib/platform/money";

/** The same bounds as rules.ts and the schema: 0 to 10 %, in hundredths of a percent. */
const maxRate = 1000n;
const maxBudget = 1_000_000_000n;

const units = (decimals: number, least: bigint, most: bigint, message: string) =>
  z.union([z.bigint(), z.number(), z.string()]).transform((value, context) => {
    const text = String(value);
    const found = /^\d+(\.\d+)?$/.test(text) ? unitsOf(text, decimals) : null;
    if (found !== null && found >= least && found <= most) return found;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const StartCampaignInput = z.object({
  name: z
    .string()
    .trim()
    .min(2, "Give it a name people will recognise")
    .max(60, "At most 60 letters"),
  /** Percent as typed: "2" or "2.5". Comes out in hundredths of a percent. */
  rate: units(2, 0n, maxRate, msg("Write a rate from 0 to 10 percent, like 2 or 2.5")),
  budget: units(0, 1n, maxBudget, msg("Write whole points, from 1 to 1,000,000,000")),
  idempotencyKey: z.string().min(8).max(80).optional(),
});

export const CampaignInput = z.object({ campaignId: z.string().min(1).max(64) });
