import "server-only";
import { and, eq } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { type AttentionItem, attentionItems } from "@/lib/invoices/attention/schema";
import { lockInvoiceOf } from "@/lib/invoices/refunds/steps/standing";
import type { Invoice } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

type On = { tx: Tx; scope: Scope<string> };
const notHere = () => new Refusal("not-found", "There is nothing like this to decide here.");

/** An item and its invoice, the invoice locked first as everywhere. */
export async function lockItem(
  on: On,
  itemId: string,
): Promise<{ item: AttentionItem; invoice: Invoice }> {
  const mine = and(eq(attentionItems.id, itemId), within(on.scope, attentionItems.merchantId));
  const [known] = await on.tx
    .select({ invoiceId: attentionItems.invoiceId })
    .from(attentionItems)
    .where(mine);
  if (!known) throw notHere();
  const invoice = await lockInvoiceOf(on, known.invoiceId);
  const [item] = await on.tx.select().from(attentionItems).where(mine).for("update");
  if (!item) throw notHere();
  return { item, invoice };
}

export const refuseResolved = ({ resolvedAt, byName }: AttentionItem): void => {
  if (!resolvedAt) return;
  throw new Refusal(
    "conflict",
    byName ? `${byName} already decided this.` : "This is already resolved.",
  );
};
