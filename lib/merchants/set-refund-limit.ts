import "server-only";
import { eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { notifyLive } from "@/lib/platform/live";
import { SetRefundLimitInput } from "./inputs";
import { merchants } from "./schema";

/** Above how much a refund takes a second person. Refunds that wait already go on waiting. */
export const setRefundLimit = command({
  name: "merchants.set-refund-limit",
  permission: "settings:refunds",
  input: SetRefundLimitInput,
  async run({ tx, scope, about }, { merchantId, limit }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const changed = await tx
      .update(merchants)
      .set({ refundApprovalMinor: limit })
      .where(eq(merchants.merchantId, merchantId))
      .returning({ merchantId: merchants.merchantId });
    if (changed.length === 0) throw new Refusal("not-found", "There is no such business here.");
    await notifyLive(tx, { merchantId, noun: "merchants", id: merchantId });
  },
});
