import { txidOf } from "@/lib/btcpay/regtest/chain/address";
import { later } from "@/lib/btcpay/regtest/clock";
import { dec, decText, fromMsat, mul } from "@/lib/btcpay/regtest/decimal";
import { METHODS } from "@/lib/btcpay/regtest/invoices/methods";
import { dueMsat } from "@/lib/btcpay/regtest/invoices/totals";
import { hashOf, preimageOf } from "@/lib/btcpay/regtest/lightning/issue";
import type { Line } from "./copy";
import type { HistoryInvoice } from "./rows";

export const INVOICE_COLUMNS = [
  "id",
  "store_id",
  "created_at",
  "expires_at",
  "monitoring_until",
  "status",
  "additional_status",
  "type",
  "currency",
  "amount",
  "paid",
  "rate",
  "speed_policy",
  "archived",
  "order_id",
  "metadata",
];

function paidText({ payments = [], rate }: HistoryInvoice): string {
  const counted = payments.filter((one) => one.status !== "Invalid");
  const msat = counted.reduce((total, one) => total + one.msat, 0n);
  return decText(mul(fromMsat(msat), dec(rate)));
}

export function* invoiceLines(invoices: HistoryInvoice[]): Generator<Line> {
  for (const one of invoices) {
    const expires = one.expiresAt ?? later(one.createdAt, 900);
    const metadata =
      one.orderId === undefined ? (one.metadata ?? {}) : { orderId: one.orderId, ...one.metadata };
    yield [
      one.id,
      one.storeId,
      one.createdAt,
      expires,
      one.monitoringUntil ?? later(expires, 86_400),
      one.status,
      one.additionalStatus ?? "None",
      "Standard",
      one.currency,
      one.amount,
      paidText(one),
      one.rate,
      one.speedPolicy ?? "MediumSpeed",
      one.archived ?? false,
      one.orderId ?? null,
      metadata,
    ];
  }
}

const hashFor = (nodeKeys: Map<string, string>, one: HistoryInvoice): string =>
  hashOf(preimageOf(nodeKeys.get(one.storeId) ?? "00", `${one.id}:0`));

export const METHOD_COLUMNS = ["invoice_id", "method", "payment_hash", "msat"];

export function* methodLines(
  invoices: HistoryInvoice[],
  nodeKeys: Map<string, string>,
): Generator<Line> {
  for (const one of invoices) {
    const msat = dueMsat(dec(one.amount), dec(one.rate));
    const hash = hashFor(nodeKeys, one);
    for (const method of METHODS) yield [one.id, method, method === "BTC-LN" ? hash : null, msat];
  }
}

export type LoadedPayment = { invoiceId: string; id: string; method: string };

export const PAYMENT_COLUMNS = [
  "invoice_id",
  "id",
  "method",
  "received_at",
  "msat",
  "status",
  "destination",
  "tx_height",
  "preimage",
];

export function* paymentLines(
  invoices: HistoryInvoice[],
  nodeKeys: Map<string, string>,
  loaded: LoadedPayment[],
): Generator<Line> {
  for (const one of invoices) {
    for (const [index, payment] of (one.payments ?? []).entries()) {
      const lightning = payment.method === "BTC-LN";
      const status = payment.status ?? "Settled";
      const made = lightning ? hashFor(nodeKeys, one) : `${txidOf(`${one.id}:${index}`)}-0`;
      const id = payment.id ?? made;
      loaded.push({ invoiceId: one.id, id, method: payment.method });
      const preimage = preimageOf(nodeKeys.get(one.storeId) ?? "00", `${one.id}:0`);
      yield [
        one.id,
        id,
        payment.method,
        payment.at,
        payment.msat,
        status,
        "",
        lightning || status === "Processing" ? null : 1,
        lightning ? preimage : null,
      ];
    }
  }
}

export function* termLines(invoices: HistoryInvoice[]): Generator<Line> {
  for (const one of invoices) {
    const terms = [one.id, one.orderId, one.amount, ...(one.terms ?? [])];
    for (const term of terms) if (term) yield [term, one.storeId, one.id];
    for (const payment of one.payments ?? [])
      if (payment.id) yield [payment.id.split("-")[0] ?? "", one.storeId, one.id];
  }
}
