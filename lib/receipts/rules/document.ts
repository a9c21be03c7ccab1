import { roundingLimit } from "@/lib/invoices/rules/books";
import { formatInstant } from "@/lib/platform/dates";
import { currencySign, formatMoney } from "@/lib/platform/format";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import { categoryNames, numberText, percentText, titleOf, trnText } from "@/lib/receipts/rules";
import type { Receipt, ReceiptLine, ReceiptPayment } from "@/lib/receipts/schema";

type Labelled = { label: string; value: string };
/** A receipt as it reads, for the page, the print, the PDF and the mail alike. */
export type Document = {
  title: string;
  number: string;
  seller: { name: string; under: string[] };
  facts: Labelled[];
  lines: { description: string; detail: string; amount: string }[];
  sums: Labelled[];
  total: Labelled;
  payments: { label: string; detail: string; value: string }[];
  notes: string[];
};

const methods: Record<string, string> = {
  "BTC-LN": msg("Lightning"),
  "BTC-LNURL": msg("Lightning"),
  "BTC-CHAIN": msg("Bitcoin on-chain"),
  cash: msg("Cash"),
  "card-terminal": msg("Card terminal"),
};

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

function sellerOf({ seller }: Receipt, t: Translator) {
  const under = [
    ...(seller.address?.split("\n") ?? []),
    seller.phone ?? "",
    seller.trn ? t("TRN {number}", { number: trnText(seller.trn) }) : "",
    seller.gctNumber ? t("GCT registration {number}", { number: seller.gctNumber }) : "",
  ];
  return { name: seller.name, under: under.filter(Boolean) };
}

function lineDetail({ category, basisPoints, quantity }: ReceiptLine, t: Translator): string {
  const parts = [
    quantity === 1 ? "" : t("{quantity, plural, other {# pieces}}", { quantity }),
    category === "standard" ? t("GCT {rate} %", { rate: percentText(basisPoints) }) : "",
    category === "zero" || category === "exempt" ? t(categoryNames[category]) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Tax apart, and only the columns that hold something. */
function sumsOf(receipt: Receipt, said: (amount: bigint) => string, t: Translator): Labelled[] {
  const rates = new Set(
    receipt.lines.flatMap(({ category, basisPoints }) =>
      category === "standard" ? [percentText(basisPoints)] : [],
    ),
  );
  const [rate] = rates;
  const columns: [bigint, string][] = [
    [receipt.taxable, t("Taxable, before GCT")],
    [receipt.zeroRated, t("Zero-rated, GCT 0 %")],
    [receipt.exempt, t("Exempt from GCT")],
    [receipt.tax, rates.size === 1 ? t("GCT {rate} %", { rate: rate ?? "" }) : t("GCT")],
  ];
  return columns
    .filter(([amount]) => amount !== 0n)
    .map(([amount, label]) => ({ label, value: said(amount) }));
}

/** "J$15,010,000.00": what one bitcoin cost. */
function rateWords(rate: string, asset: Asset): string {
  const [whole = "0", cents = ""] = rate.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${currencySign(asset)}${digits}.${cents.padEnd(2, "0").slice(0, 2)}`;
}

function paymentOf(payment: ReceiptPayment, asset: Asset, t: Translator) {
  const amount = formatMoney(money(BigInt(payment.msat), "BTC/11"), t);
  return {
    label: payment.card ? t("Flashcard") : t(methods[payment.method] ?? payment.method),
    detail:
      asset === "BTC/11" || payment.msat === "0"
        ? ""
        : t("{amount} at {rate} per bitcoin", { amount, rate: rateWords(payment.rate, asset) }),
    value: formatMoney(money(BigInt(payment.value), asset), t),
  };
}

function paymentsOf(receipt: Receipt, asset: Asset, t: Translator): Document["payments"] {
  const value = formatMoney(money(size(receipt.paid), asset), t);
  const sats = formatMoney(money(receipt.msat, "BTC/11"), t);
  if (receipt.series === "credit-note")
    return [{ label: t("Given back in bitcoin"), detail: asset === "BTC/11" ? "" : sats, value }];
  if (receipt.payments.length > 0)
    return receipt.payments.map((payment) => paymentOf(payment, asset, t));
  const total = formatMoney(money(receipt.total, asset), t);
  return [{ label: t("Recorded as paid by the business"), detail: "", value: total }];
}

/** What came in above the price, where whole satoshis do not account for it. */
function overOf({ series, payments, asset, paid, total }: Receipt): bigint {
  const [first] = payments;
  if (series !== "receipt" || !first) return 0n;
  const over = paid - total;
  if (over <= 0n) return 0n;
  return over > roundingLimit(first.rate, asset as Asset, payments.length) ? over : 0n;
}

function notesOf(receipt: Receipt, said: (amount: bigint) => string, t: Translator): string[] {
  const over = overOf(receipt);
  return [
    receipt.tax === 0n ? "" : t("Prices include GCT. It is rounded half up on each line."),
    over > 0n ? t("{amount} was paid above the price.", { amount: said(over) }) : "",
  ].filter(Boolean);
}

/** `of`: the number of the receipt that a credit note takes from. */
export function documentOf(receipt: Receipt, of: string | null, t: Translator): Document {
  const asset = receipt.asset as Asset;
  const said = (amount: bigint) => formatMoney(money(size(amount), asset), t);
  const credit = receipt.series === "credit-note";
  const facts: [string, string | null][] = [
    [t("Number"), numberText(receipt)],
    [t("Date"), formatInstant(receipt.issuedAt, receipt.zone, t.locale)],
    [receipt.seller.gctNumber ? t("For Tax Invoice") : t("For receipt"), of],
    [t("Order number"), receipt.orderNumber],
  ];
  return {
    title: t(titleOf(receipt)),
    number: numberText(receipt),
    seller: sellerOf(receipt, t),
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    lines: receipt.lines
      .filter(({ gross }) => gross !== "0")
      .map((line) => ({
        description: line.description || t("Sale"),
        detail: lineDetail(line, t),
        amount: said(BigInt(line.gross)),
      })),
    sums: sumsOf(receipt, said, t),
    total: { label: credit ? t("Total credited") : t("Total"), value: said(receipt.total) },
    payments: paymentsOf(receipt, asset, t),
    notes: notesOf(receipt, said, t),
  };
}

/** The same as plain text, for a mail. */
export function documentText(document: Document): string {
  const { title, number, seller, facts, lines, sums, total, payments, notes } = document;
  const pair = ({ label, value }: Labelled) => `${label}: ${value}`;
  const parts = [
    [`${title} ${number}`, seller.name, ...seller.under],
    facts.slice(1).map(pair),
    lines.map(({ description, detail, amount }) =>
      detail ? `${description} (${detail}): ${amount}` : `${description}: ${amount}`,
    ),
    [...sums, total].map(pair),
    payments.map(({ label, detail, value }) =>
      detail ? `${label} (${detail}): ${value}` : `${label}: ${value}`,
    ),
    notes,
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n");
}
