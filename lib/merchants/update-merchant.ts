import "server-only";
import { eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { notifyLive } from "@/lib/platform/live";
import { UpdateMerchantInput } from "./inputs";
import { merchants } from "./schema";
import { renameTenant } from "./steps";

/** Changes a business's facts. Its address and its currency stay: links and books hang on them. */
export const updateMerchant = command({
  name: "merchants.update",
  permission: "merchants:register",
  input: UpdateMerchantInput,
  async run({ tx, scope, about }, { merchantId, name, timeZone, town, country, phone }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const changed = await tx
      .update(merchants)
      .set({ town, country, phone: phone ?? null })
      .where(eq(merchants.merchantId, merchantId))
      .returning({ merchantId: merchants.merchantId });
    if (changed.length === 0) throw new Refusal("not-found", "There is no such business here.");
    await renameTenant(tx, { merchantId, name, timeZone });
    await notifyLive(tx, { merchantId, noun: "merchants", id: merchantId });
  },
});
