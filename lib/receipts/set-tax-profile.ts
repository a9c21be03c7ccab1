import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { SetTaxProfileInput } from "./inputs";
import { taxProfiles } from "./schema";

/** What the tax office knows a business by. Receipts written before stay as they are. */
export const setTaxProfile = command({
  name: "receipts.set-tax-profile",
  permission: "settings:tax",
  input: SetTaxProfileInput,
  async run({ tx, scope, actor, now, about }, { merchantId, legalName, gctNumber, ...facts }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const row = {
      ...{ ...facts, legalName: legalName ?? null, gctNumber: gctNumber ?? null },
      ...{ changedBy: actor.id, changedAt: now },
    };
    await tx
      .insert(taxProfiles)
      .values({ merchantId, ...row })
      .onConflictDoUpdate({ target: taxProfiles.merchantId, set: row });
    await notifyLive(tx, { merchantId, noun: "merchants", id: merchantId });
  },
});
