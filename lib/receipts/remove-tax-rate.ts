import "server-only";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { RemoveTaxRateInput } from "./inputs";
import { taxRates } from "./schema";

/** Takes back a rate; the one before it holds again. Receipts written meanwhile keep theirs. */
export const removeTaxRate = command({
  name: "receipts.remove-tax-rate",
  permission: "settings:tax",
  input: RemoveTaxRateInput,
  async run({ tx, scope, about }, { merchantId, fromDay }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const gone = await tx
      .delete(taxRates)
      .where(and(eq(taxRates.merchantId, merchantId), eq(taxRates.fromDay, fromDay)))
      .returning({ fromDay: taxRates.fromDay });
    if (gone.length === 0) throw new Refusal("not-found", "There is no such rate here.");
  },
});
