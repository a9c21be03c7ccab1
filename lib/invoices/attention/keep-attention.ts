import "server-only";
import { eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { DecideInput } from "./inputs";
import { attentionItems } from "./schema";
import { lockItem, refuseResolved } from "./steps/lock-item";

/** Lets it be: nothing changes at BTCPay or in the books, and it does not come back. */
export const keepAttention = command({
  name: "invoices.keep-attention",
  permission: "invoices:mark",
  input: DecideInput,
  async run(ctx, { itemId, why }) {
    const { item, invoice } = await lockItem(ctx, itemId);
    const { merchantId, id } = invoice;
    narrow(ctx.scope, merchantId);
    ctx.about(merchantId, id);
    if (item.how === "kept" && item.byId === ctx.actor.id && item.why === why)
      return { id: itemId };
    refuseResolved(item);
    await ctx.tx
      .update(attentionItems)
      .set({
        ...{ why, byId: ctx.actor.id, byName: ctx.actor.name, decidedAt: ctx.now },
        ...{ resolvedAt: ctx.now, how: "kept" },
      })
      .where(eq(attentionItems.id, itemId));
    await notifyLive(ctx.tx, { merchantId, noun: "invoices", id });
    return { id: itemId };
  },
});
