import "server-only";
import { eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { getInvoice } from "@/lib/invoices/queries";
import { askInvoice } from "@/lib/invoices/steps/ask-invoice";
import { Refusal } from "@/lib/platform/errors";
import { AskRestInput } from "./inputs";
import { mayAskAgain } from "./rules";
import { attentionItems } from "./schema";
import { lockItem, refuseResolved } from "./steps/lock-item";

const day = 24 * 60;

/** Makes a second invoice over exactly what is missing. Asked twice it is the same one, while it may be paid. */
export const askRest = command({
  name: "invoices.ask-rest",
  permission: "invoices:create",
  input: AskRestInput,
  async run(ctx, { itemId }) {
    const { item, invoice } = await lockItem(ctx, itemId);
    const { merchantId } = invoice;
    const at = narrow(ctx.scope, merchantId);
    ctx.about(merchantId, invoice.id);
    const before = item.restInvoiceId ? await getInvoice(at, item.restInvoiceId, ctx.tx) : null;
    if (before && !mayAskAgain(before)) return { id: before.id, repeated: true };
    refuseResolved(item);
    if (item.reason !== "part-paid" || item.decision || item.amount <= 0n)
      throw new Refusal("conflict", "Nothing is missing on this invoice.");
    const { currency, asset, orderNumber, description, buyerName, buyerEmail } = invoice;
    const rest = await askInvoice(ctx, {
      ...{ merchantId, currency, asset, amount: item.amount },
      ...{ orderNumber, description, buyerName, buyerEmail, expiryMinutes: day, source: "console" },
      idempotencyKey: `rest_${before?.id ?? item.id}`,
    });
    await ctx.tx
      .update(attentionItems)
      .set({ restInvoiceId: rest.id })
      .where(eq(attentionItems.id, itemId));
    return { id: rest.id, repeated: rest.repeated };
  },
});
