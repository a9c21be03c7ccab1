import type { Row } from "@/components/table/cell";
import { canMark, wordOf } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import { methodWords, nameOf, shortName, sources } from "./words";

export type PaidWith = { method: string; card: boolean };
export type RowPlace = {
  /** Names by business, where the list spans several. */
  businesses?: ReadonlyMap<string, string> | undefined;
  /** What each invoice was paid with, where the column shows. */
  paidWith?: ReadonlyMap<string, PaidWith[]> | undefined;
  fullHref: (id: string) => string;
  peekHref: (id: string) => string;
  open: string | undefined;
  /** Businesses whose invoices the person may void. */
  mayVoid: (merchantId: string) => boolean;
};

const waysOf = (ways: readonly PaidWith[], t: Translator): string =>
  [
    ...new Set(
      ways.map(({ method, card }) => (card ? "Flashcard" : t(methodWords[method] ?? method))),
    ),
  ].join(", ");

function cellsOf(invoice: Invoice, place: RowPlace, t: Translator): Row["cells"] {
  const { word, tone } = wordOf(invoice);
  const name = nameOf(invoice, t);
  const number = invoice.orderNumber ?? shortName(invoice.id, t);
  const asset = invoice.asset as Asset;
  return {
    state: { kind: "status", tone, text: t(word) },
    name: { text: name, strong: true, sub: name === number ? undefined : number },
    business: place.businesses?.get(invoice.merchantId) ?? null,
    number: invoice.orderNumber,
    customer: invoice.buyerEmail,
    method: waysOf(place.paidWith?.get(invoice.id) ?? [], t),
    source: t(sources[invoice.source]),
    when: { kind: "time", at: invoice.createdAt },
    settled: invoice.settledAt && { kind: "time", at: invoice.settledAt },
    paid: { kind: "money", value: money(invoice.paidAmount, asset) },
    amount: { kind: "money", value: money(invoice.amount, asset) },
  };
}

export function invoiceRow(invoice: Invoice, place: RowPlace, t: Translator): Row {
  const { id, merchantId } = invoice;
  const voidable = canMark(invoice, "invalid") && place.mayVoid(merchantId);
  return {
    id,
    href: place.fullHref(id),
    peek: place.peekHref(id),
    current: id === place.open,
    copy: id,
    pick: {
      label: nameOf(invoice, t),
      sum: money(invoice.amount, invoice.asset as Asset),
      can: voidable ? ["void"] : [],
      of: merchantId,
    },
    cells: cellsOf(invoice, place, t),
  };
}
