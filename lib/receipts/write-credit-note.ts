import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { type Ctx, command } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { getInvoice } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import { WriteCreditNoteInput } from "./inputs";
import { creditLines, sumsOf } from "./rules/tax";
import { type Receipt, receipts } from "./schema";
import { lockSeries } from "./steps/number";
import { findReceipt, issue, receiptFor } from "./steps/receipt";

type On = Pick<Ctx, "tx">;

/** The receipt to take from; a refund that is told before the settlement has it written first. */
const receiptOf = (on: On, invoice: Invoice): Promise<Receipt | null> =>
  invoice.status === "settled" ? receiptFor(on, invoice) : findReceipt(on, invoice.id);

/**
 * Writes the credit note of a refund that was paid, once a refund. Null when nothing of a receipt goes back:
 * there is none, or only what was paid above the price was returned.
 */
export const writeCreditNote = command({
  name: "receipts.write-credit-note",
  permission: "receipts:write",
  input: WriteCreditNoteInput,
  async run({ tx, scope, about }, { invoiceId, refundId, amount, msat }) {
    const invoice = await getInvoice(systemScope("btcpay:apply"), invoiceId, tx);
    const { merchantId } = invoice;
    narrow(scope, merchantId);
    about(merchantId, invoiceId);
    const receipt = await receiptOf({ tx }, invoice);
    if (!receipt) return null;
    await lockSeries(tx, { merchantId, series: "credit-note" });
    const earlier = await tx
      .select()
      .from(receipts)
      .where(and(eq(receipts.invoiceId, invoiceId), eq(receipts.series, "credit-note")))
      .orderBy(asc(receipts.number));
    const known = earlier.find((one) => one.refundId === refundId);
    if (known) return { receiptId: known.id, number: known.number };
    const lines = creditLines(
      receipt.lines,
      earlier.map((one) => one.lines),
      amount,
    );
    if (!lines) return null;
    const { asset, seller, orderNumber, buyerEmail, zone } = receipt;
    const made = await issue(
      { tx },
      {
        ...{ merchantId, invoiceId, refundId, receiptId: receipt.id, series: "credit-note" },
        ...{ asset, seller, orderNumber, buyerEmail, zone, lines, ...sumsOf(lines) },
        ...{ payments: [], paid: -amount, msat, suppliedAt: receipt.suppliedAt },
      },
    );
    return { receiptId: made.id, number: made.number };
  },
});
