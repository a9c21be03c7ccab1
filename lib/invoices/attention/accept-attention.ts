import "server-only";
import { eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { canMark } from "@/lib/invoices/rules";
import { askMark } from "@/lib/invoices/steps/ask-mark";
import { Refusal } from "@/lib/platform/errors";
import { DecideInput } from "./inputs";
import { attentionItems } from "./schema";
import { lockItem, refuseResolved } from "./steps/lock-item";

/** Counts the invoice as paid: BTCPay is asked to settle it, and the item ends when it has. */
export const acceptAttention = command({
  name: "invoices.accept-attention",
  permission: "invoices:mark",
  input: DecideInput,
  async run(ctx, { itemId, why }) {
    const { item, invoice } = await lockItem(ctx, itemId);
    narrow(ctx.scope, invoice.merchantId);
    ctx.about(invoice.merchantId, invoice.id);
    if (item.decision === "accept") return { id: itemId };
    refuseResolved(item);
    if (["paid-over", "refund-stuck"].includes(item.reason) || !canMark(invoice, "settled"))
      throw new Refusal("conflict", "BTCPay does not allow to accept this invoice now.");
    await ctx.tx
      .update(attentionItems)
      .set({
        ...{ decision: "accept", why, byId: ctx.actor.id },
        ...{ byName: ctx.actor.name, decidedAt: ctx.now },
      })
      .where(eq(attentionItems.id, itemId));
    await askMark(ctx, invoice, "settled");
    return { id: itemId };
  },
});
