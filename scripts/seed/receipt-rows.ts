import { dayOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import type { Asset } from "@/lib/platform/money";
import { receiptLines } from "@/lib/pos/rules/receipt-lines";
import type { TillSale } from "@/lib/pos/schema";
import { creditLines, lineOf, rateOn, sumsOf } from "@/lib/receipts/rules/tax";
import type { Receipt, ReceiptLine, ReceiptPayment, Seller } from "@/lib/receipts/schema";
import { newCode } from "@/lib/receipts/steps/receipt";

/** A settled sale as its rows say it. */
export type Settled = {
  id: string;
  merchantId: string;
  asset: Asset;
  orderNumber: string | null;
  buyerEmail: string | null;
  description: string | null;
  settledAt: Date;
  gross: bigint;
  paid: bigint;
  msat: bigint;
  payments: ReceiptPayment[];
  seller: Seller;
  zone: string;
};
export type Returned = {
  id: string;
  invoiceId: string;
  endedAt: Date;
  amount: bigint;
  msat: bigint;
};

/** The receipt of a sale as lib/receipts would have written it then; its number comes when all are known. */
export function receiptRow(sale: Settled): Receipt {
  const { merchantId, asset, orderNumber, buyerEmail, seller, zone, payments, paid, msat } = sale;
  const standard = rateOn(dayOf(sale.settledAt, zone), []);
  const line = lineOf(
    {
      ...{ description: sale.description ?? "", quantity: 1, gross: sale.gross },
      category: seller.gctNumber ? "standard" : "none",
    },
    standard,
  );
  return {
    ...{ id: newId("rcp"), merchantId, series: "receipt", number: 0n, code: newCode() },
    ...{ invoiceId: sale.id, saleId: null, refundId: null, receiptId: null, asset, seller, zone },
    ...{ lines: [line], payments, orderNumber, buyerEmail, ...sumsOf([line]), paid, msat },
    ...{ suppliedAt: sale.settledAt, issuedAt: sale.settledAt },
  };
}

/** The same of a sale at a till that was paid in cash or by a card terminal. */
export function tillReceiptRow(
  sale: TillSale,
  { seller, zone }: Pick<Receipt, "seller" | "zone">,
): Receipt {
  const { id: saleId, merchantId, soldAt, tender: method, total: paid } = sale;
  const category = seller.gctNumber ? "standard" : "none";
  const lines = receiptLines(sale, { category, standard: rateOn(dayOf(soldAt, zone), []) });
  const money = { msat: "0", value: paid.toString(), rate: "", ratePair: "" };
  return {
    ...{ id: newId("rcp"), merchantId, series: "receipt", number: 0n, code: newCode() },
    ...{ invoiceId: null, saleId, refundId: null, receiptId: null, asset: sale.asset },
    ...{ seller, zone, lines, ...sumsOf(lines), paid, msat: 0n, orderNumber: null },
    ...{ buyerEmail: null, suppliedAt: soldAt, issuedAt: soldAt },
    payments: [{ method, card: false, ...money, at: soldAt.toISOString() }],
  };
}

/** The credit note of a refund after those before it; null when nothing of the receipt goes back. */
export function creditRow(
  receipt: Receipt,
  earlier: readonly (readonly ReceiptLine[])[],
  { id: refundId, amount, msat, endedAt: issuedAt }: Returned,
): Receipt | null {
  const lines = creditLines(receipt.lines, earlier, amount);
  if (!lines) return null;
  return {
    ...receipt,
    ...{ id: newId("rcp"), series: "credit-note", code: newCode(), refundId, issuedAt },
    ...{ receiptId: receipt.id, lines, ...sumsOf(lines), payments: [], paid: -amount, msat },
  };
}

/** Numbers each series of each business from 1, in the order of time. */
export function numbered(rows: readonly Receipt[]): Receipt[] {
  const last = new Map<string, bigint>();
  return rows
    .toSorted((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map((row) => {
      const place = `${row.merchantId}|${row.series}`;
      const number = (last.get(place) ?? 0n) + 1n;
      last.set(place, number);
      return { ...row, number };
    });
}
