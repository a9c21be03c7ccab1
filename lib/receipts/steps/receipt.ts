import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import type { Ctx } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { type InvoicePayment, knownPayments } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import { dayOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";
import { lineOf, rateOn, sumsOf, type Terms } from "@/lib/receipts/rules/tax";
import {
  type Receipt,
  type ReceiptLine,
  type ReceiptPayment,
  receipts,
} from "@/lib/receipts/schema";
import { lockSeries, nextNumber } from "./number";
import { type Selling, sellingOf } from "./seller";

type On = Pick<Ctx, "tx">;
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** 26 characters from 130 random bits. */
export const newCode = (): string =>
  Array.from(randomBytes(26), (byte) => alphabet[byte & 31]).join("");

const paymentOf = (one: InvoicePayment): ReceiptPayment => ({
  method: one.method,
  card: one.cardId !== null,
  msat: one.msat.toString(),
  value: one.value.toString(),
  rate: one.rate,
  ratePair: one.ratePair,
  at: (one.settledAt ?? one.receivedAt).toISOString(),
});

/** A sale at a till, line by line, for what its business was registered as then. */
export type SoldAtTill = { saleId: string; lines: (terms: Terms) => ReceiptLine[] };

/** What was sold: line by line where the till knows it, else the invoice's words, at what the books took as the sale. */
function linesOf(invoice: Invoice, terms: Terms, sold?: SoldAtTill): ReceiptLine[] {
  const { description, bookedSales, amount, paidAmount } = invoice;
  const gross = bookedSales > 0n ? bookedSales : amount > 0n ? amount : paidAmount;
  const lines = sold?.lines(terms);
  if (lines && sumsOf(lines).total === gross) return lines;
  const item = { description: description ?? "", quantity: 1, gross, category: terms.category };
  return [lineOf(item, terms.standard)];
}

export const termsOf = ({ category, zone, rates }: Selling, at: Date): Terms => ({
  category,
  standard: rateOn(dayOf(at, zone), rates),
});

export async function findReceipt({ tx }: On, invoiceId: string): Promise<Receipt | null> {
  const [found] = await tx
    .select()
    .from(receipts)
    .where(and(eq(receipts.invoiceId, invoiceId), eq(receipts.series, "receipt")));
  return found ?? null;
}

/** Writes a document under the next number of its series, which is locked by now. */
export async function issue(
  { tx }: On,
  row: Omit<typeof receipts.$inferInsert, "id" | "number" | "code" | "issuedAt">,
): Promise<Receipt> {
  const { merchantId, series } = row;
  const { number, at } = await nextNumber(tx, { merchantId, series });
  const [made] = await tx
    .insert(receipts)
    .values({ ...row, id: newId("rcp"), code: newCode(), number, issuedAt: at })
    .returning();
  if (!made) throw new Error("No receipt was written");
  await notifyLive(tx, { merchantId, noun: "receipts", id: made.id });
  if (made.invoiceId) await notifyLive(tx, { merchantId, noun: "invoices", id: made.invoiceId });
  return made;
}

/** The receipt of a settled invoice, written now when it was not before. */
export async function receiptFor(on: On, invoice: Invoice, sold?: SoldAtTill): Promise<Receipt> {
  const { merchantId, id: invoiceId, asset, orderNumber, buyerEmail } = invoice;
  await lockSeries(on.tx, { merchantId, series: "receipt" });
  const known = await findReceipt(on, invoiceId);
  if (known) return known;
  const selling = await sellingOf(on.tx, merchantId);
  const scope = narrow(systemScope("btcpay:apply"), merchantId);
  const settled = (await knownPayments(scope, invoiceId, on.tx)).filter(
    ({ status }) => status === "settled",
  );
  const suppliedAt = invoice.settledAt ?? new Date();
  const lines = linesOf(invoice, termsOf(selling, suppliedAt), sold);
  return issue(on, {
    ...{ merchantId, invoiceId, asset, orderNumber, buyerEmail, lines, suppliedAt },
    ...{ series: "receipt", seller: selling.seller, zone: selling.zone },
    saleId: sold?.saleId ?? null,
    ...sumsOf(lines),
    payments: settled.map(paymentOf),
    paid: settled.reduce((sum, { value }) => sum + value, 0n),
    msat: settled.reduce((sum, { msat }) => sum + msat, 0n),
  });
}
