import "server-only";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { merchantRegistered } from "./events";
import { RegisterMerchantInput } from "./inputs";
import { slugFrom } from "./rules";
import { merchants } from "./schema";
import { addTenant } from "./steps";

/** Opens a business in the console: its tenant, its address `/b/<slug>` and its facts. */
export const registerMerchant = command({
  name: "merchants.register",
  permission: "merchants:register",
  input: RegisterMerchantInput,
  async run({ tx, actor, emit, about }, { slug = "", town, country, phone, ...tenant }) {
    const address = slug || slugFrom(tenant.name);
    if (!address || address === "all")
      throw new Refusal("invalid", "This name gives no address. Choose one.", {
        slug: ["Choose an address of letters and digits"],
      });
    const merchantId = await addTenant(tx, { ...tenant, slug: address });
    about(merchantId, merchantId);
    await tx
      .insert(merchants)
      .values({ merchantId, town, country, phone: phone ?? null, registeredBy: actor.id });
    await emit(merchantRegistered, { merchantId }, merchantId);
    return { id: merchantId, slug: address };
  },
});
