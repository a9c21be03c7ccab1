import { moneyFrom } from "@/lib/btcpay/amounts";
import type { BtcpayInvoice, BtcpayPayment } from "@/lib/btcpay/client";
import { dec, decText, fromMsat, mul } from "@/lib/btcpay/regtest/decimal";
import type { AdditionalStatus, InvoiceStatus } from "@/lib/btcpay/regtest/invoices/records";
import { markable } from "@/lib/btcpay/regtest/invoices/state";
import type { WebhookTimes } from "@/lib/invoices/rules/timeline";
import { assetOf, money } from "@/lib/platform/money";
import { later } from "./fates";
import type { Sale } from "./sale";

export type Payments = "none" | "processing" | "settled" | "invalid";
type State = [InvoiceStatus, AdditionalStatus, Payments];
/** What the console would have read from BTCPay at a moment, and when BTCPay said it happened. */
export type Reading = { at: Date; times: WebhookTimes; state: State };

const at = (moment: Date, state: State, times: WebhookTimes = {}): Reading => ({
  at: moment,
  times,
  state,
});

function untilPaid({ fate, paid, expiresAt, monitoredUntil }: Sale): Reading[] {
  const ended = at(expiresAt, ["Expired", "None", "none"], { InvoiceExpired: expiresAt });
  if (!paid || fate === "unpaid") return [ended];
  const { at: seen, confirmedAt, method } = paid;
  const chain = method === "BTC-CHAIN";
  const over = fate === "over" ? "PaidOver" : "None";
  const settled = at(confirmedAt, ["Settled", over, "settled"], { InvoiceSettled: confirmedAt });
  const processing = at(seen, ["Processing", over, "processing"], { InvoiceProcessing: seen });
  switch (fate) {
    case "settled":
    case "over":
      return chain ? [processing, settled] : [settled];
    case "partial": {
      const first = at(seen, ["New", "PaidPartial", chain ? "processing" : "settled"]);
      const confirmed = at(confirmedAt, ["New", "PaidPartial", "settled"]);
      const late = at(later(confirmedAt, 1000), ["Expired", "PaidPartial", "settled"]);
      const end = confirmedAt < expiresAt ? expiresAt : late.at;
      return [first, ...(chain ? [confirmed] : []), { ...late, at: end, times: ended.times }];
    }
    case "late": {
      const told = { InvoicePaidAfterExpiration: seen };
      return [
        ended,
        at(seen, ["Expired", "PaidLate", "processing"], told),
        at(confirmedAt, ["Expired", "PaidLate", "settled"], told),
      ];
    }
    case "unconfirmed":
      return [
        processing,
        at(monitoredUntil, ["Invalid", "None", "invalid"], { InvoiceInvalid: monitoredUntil }),
      ];
  }
}

/** Every state of an invoice that the console would have applied, oldest first. */
export function readingsOf(sale: Sale): Reading[] {
  const before = untilPaid(sale);
  const { mark } = sale;
  const last = before.at(-1);
  if (!mark || !last) return before;
  const status = mark.as === "settled" ? "Settled" : "Invalid";
  const told = status === "Settled" ? { InvoiceSettled: mark.at } : { InvoiceInvalid: mark.at };
  return [...before, at(mark.at, [status, "Marked", last.state[2]], told)];
}

const additional: Record<AdditionalStatus, BtcpayInvoice["additionalStatus"]> = {
  ...{ None: "none", PaidLate: "paid-late", PaidPartial: "paid-partial" },
  ...{ Marked: "marked", PaidOver: "paid-over" },
};
const lower = <T extends string>(text: T): Lowercase<T> => text.toLowerCase() as Lowercase<T>;

function paymentIn({ paid, bolt11, address, preimage }: Sale, payments: Payments): BtcpayPayment[] {
  if (!paid || payments === "none") return [];
  const chain = paid.method === "BTC-CHAIN";
  const { id, at: receivedAt, msat } = paid;
  const destination = chain ? address : bolt11;
  const proof = chain ? id.replace(/-0$/, "") : preimage;
  return [{ id, receivedAt, msat, feeMsat: 0n, status: payments, destination, proof }];
}

/** An invoice as lib/btcpay/client.ts reads it from the embedded BTCPay. */
export function invoiceRead(sale: Sale, { state }: Reading, publicUrl: string): BtcpayInvoice {
  const [status, more, payments] = state;
  const { btcpayId, shop, rate, dueMsat, createdAt, expiresAt, monitoredUntil } = sale;
  const given = paymentIn(sale, payments);
  const counted = payments === "invalid" ? 0n : given.reduce((sum, { msat }) => sum + msat, 0n);
  const asset = assetOf(shop.currency);
  const worth = decText(mul(fromMsat(counted), dec(rate)));
  const method = (id: "BTC-CHAIN" | "BTC-LN" | "BTC-LNURL", destination: string | null) => {
    const mine = sale.paid?.method === id ? given : [];
    const paidMsat = mine.length > 0 ? counted : 0n;
    const due = { dueMsat: dueMsat - counted, amountMsat: dueMsat, paidMsat };
    return { id, destination, paymentLink: null, rate, ...due, payments: mine };
  };
  return {
    ...{ btcpayId, reference: sale.id, status: lower(status), additionalStatus: additional[more] },
    ...{ currency: shop.currency, amount: money(sale.amount, asset) },
    paid: moneyFrom(worth, shop.currency) ?? money(0n, asset),
    checkoutUrl: `${publicUrl}/i/${btcpayId}`,
    ...{ createdAt, expiresAt, monitoredUntil, archived: false, orderNumber: sale.orderNumber },
    confirmationsWanted: 1,
    markable: markable(status, more).map(lower) as ("settled" | "invalid")[],
    methods: [
      method("BTC-CHAIN", sale.address),
      method("BTC-LN", sale.bolt11),
      method("BTC-LNURL", null),
    ],
  };
}
