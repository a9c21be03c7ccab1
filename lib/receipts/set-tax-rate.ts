import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { SetTaxRateInput } from "./inputs";
import { taxRates } from "./schema";

/** From which day on a business charges which rate. Receipts written before keep theirs. */
export const setTaxRate = command({
  name: "receipts.set-tax-rate",
  permission: "settings:tax",
  input: SetTaxRateInput,
  async run({ tx, scope, actor, now, about }, { merchantId, fromDay, percent: basisPoints }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const row = { basisPoints, changedBy: actor.id, changedAt: now };
    await tx
      .insert(taxRates)
      .values({ merchantId, fromDay, ...row })
      .onConflictDoUpdate({ target: [taxRates.merchantId, taxRates.fromDay], set: row });
  },
});
