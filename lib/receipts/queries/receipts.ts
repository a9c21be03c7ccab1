import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import type { Reader } from "@/lib/platform/reader";
import { isReceiptCode, numberText } from "@/lib/receipts/rules";
import { type Receipt, receiptMails, receipts } from "@/lib/receipts/schema";

export type ReceiptScope = Scope<"receipts:read"> | Scope<"receipts:write">;
export type ReceiptMail = typeof receiptMails.$inferSelect;
/** A document, and the number of the receipt that a credit note takes from. */
export type ReceiptView = { receipt: Receipt; of: string | null };

const notHere = () => new Refusal("not-found", "There is no such receipt here.");

async function viewOf(r: Reader, scope: ReceiptScope, receipt: Receipt): Promise<ReceiptView> {
  if (!receipt.receiptId) return { receipt, of: null };
  const [source] = await r
    .select({ series: receipts.series, number: receipts.number })
    .from(receipts)
    .where(and(eq(receipts.id, receipt.receiptId), within(scope, receipts.merchantId)));
  return { receipt, of: source ? numberText(source) : null };
}

export const getReceipt = (scope: ReceiptScope, id: string, from?: Reader): Promise<ReceiptView> =>
  read(
    scope,
    async (r) => {
      const [found] = await r
        .select()
        .from(receipts)
        .where(and(eq(receipts.id, id), within(scope, receipts.merchantId)));
      if (!found) throw notHere();
      return viewOf(r, scope, found);
    },
    from,
  );

/** What the customer's address opens; null for a code that nobody was given. */
export const receiptByCode = (scope: ReceiptScope, code: string): Promise<ReceiptView | null> =>
  read(scope, async (r) => {
    if (!isReceiptCode(code)) return null;
    const [found] = await r
      .select()
      .from(receipts)
      .where(and(eq(receipts.code, code), within(scope, receipts.merchantId)));
    return found ? viewOf(r, scope, found) : null;
  });

/** The receipt of an invoice and its credit notes, oldest first. */
export const receiptsOfInvoice = (scope: ReceiptScope, invoiceId: string): Promise<Receipt[]> =>
  read(scope, (r) =>
    r
      .select()
      .from(receipts)
      .where(and(eq(receipts.invoiceId, invoiceId), within(scope, receipts.merchantId)))
      .orderBy(asc(receipts.issuedAt), asc(receipts.id)),
  );

/** The receipt of a sale at a till; null until it is paid. */
export const receiptOfTillSale = (scope: ReceiptScope, saleId: string): Promise<Receipt | null> =>
  read(scope, async (r) => {
    const [found] = await r
      .select()
      .from(receipts)
      .where(
        and(
          eq(receipts.saleId, saleId),
          eq(receipts.series, "receipt"),
          within(scope, receipts.merchantId),
        ),
      );
    return found ?? null;
  });

/** To whom a document was sent, newest first. */
export const listMails = (scope: ReceiptScope, receiptId: string): Promise<ReceiptMail[]> =>
  read(scope, (r) =>
    r
      .select()
      .from(receiptMails)
      .where(and(eq(receiptMails.receiptId, receiptId), within(scope, receiptMails.merchantId)))
      .orderBy(desc(receiptMails.askedAt))
      .limit(20),
  );

export const getMail = (scope: ReceiptScope, id: string): Promise<ReceiptMail | null> =>
  read(scope, async (r) => {
    const [found] = await r
      .select()
      .from(receiptMails)
      .where(and(eq(receiptMails.id, id), within(scope, receiptMails.merchantId)));
    return found ?? null;
  });
