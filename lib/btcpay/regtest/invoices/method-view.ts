import { unix } from "@/lib/btcpay/regtest/clock";
import { dec, decText, fromMsat } from "@/lib/btcpay/regtest/decimal";
import { groupBy } from "@/lib/btcpay/regtest/group-by";
import type { Fields } from "@/lib/btcpay/regtest/http/body";
import { preimageOf } from "@/lib/btcpay/regtest/lightning/issue";
import type { World } from "@/lib/btcpay/regtest/world";
import { destinationOf } from "./methods";
import {
  findStore,
  type InvoiceRow,
  type MethodRow,
  methodsOf,
  type PaymentRow,
  paymentsOf,
  type StoreRow,
} from "./records";

export const bitcoins = (msat: bigint): string => decText(fromMsat(msat));

/** History is loaded without destinations: `fallback` is the one worked out for the method. */
export function paymentView(payment: PaymentRow, fallback: string | null = null): Fields {
  return {
    id: payment.id,
    receivedDate: unix(payment.received_at),
    value: bitcoins(payment.msat),
    fee: "0",
    status: payment.status,
    destination: payment.destination || fallback,
  };
}

const sum = (payments: PaymentRow[]): bigint =>
  payments.reduce((total, one) => (one.status === "Invalid" ? total : total + one.msat), 0n);

type Part = { invoice: InvoiceRow; store: StoreRow; method: MethodRow; payments: PaymentRow[] };
export type Detail = { onlyAccounted: boolean; sensitive: boolean };

function additional({ invoice, store, method }: Part, detail: Detail): Fields {
  if (method.method === "BTC-CHAIN")
    return {
      keyPath: "0/0",
      payjoinEnabled: false,
      accountDerivation: "tpubRegtest",
      recommendedFeeRate: "1",
      paymentMethodFeeRate: "1",
    };
  const comment = { providedComment: null, consumedLightningAddress: null };
  if (method.method !== "BTC-LN" || method.payment_hash === null) return comment;
  const preimage = preimageOf(store.node_key, `${invoice.id}:${method.turn}`);
  const secret = detail.sensitive ? { preimage } : {};
  return { ...comment, paymentHash: method.payment_hash, ...secret };
}

function linkOf(destination: string | null, method: string, due: bigint): string | null {
  if (destination === null) return null;
  if (method !== "BTC-CHAIN") return `lightning:${destination}`;
  return `bitcoin:${destination}${due > 0n ? `?amount=${bitcoins(due)}` : ""}`;
}

function methodView(world: World, part: Part, detail: Detail): Fields {
  const { invoice, store, method, payments } = part;
  const mine = payments.filter((one) => one.method === method.method);
  const paid = sum(payments);
  const asked = method.msat === 0n ? paid : method.msat;
  const destination = destinationOf(world, method, invoice, store);
  return {
    paymentMethodId: method.method,
    currency: "BTC",
    destination,
    paymentLink: linkOf(destination, method.method, asked - paid),
    rate: decText(dec(invoice.rate ?? "1")),
    paymentMethodPaid: bitcoins(sum(mine)),
    totalPaid: bitcoins(paid),
    due: bitcoins(asked - paid),
    amount: bitcoins(asked),
    paymentMethodFee: "0",
    payments: mine
      .filter((one) => !detail.onlyAccounted || one.status !== "Invalid")
      .map((one) => paymentView(one, destination)),
    activated: method.activated,
    additionalData: additional(part, detail),
  };
}

const NORMAL: Detail = { onlyAccounted: true, sensitive: false };

/** The payment methods of many invoices of one store, by invoice id. */
export async function methodViews(
  world: World,
  invoices: InvoiceRow[],
  detail: Detail = NORMAL,
): Promise<Map<string, Fields[]>> {
  const views = new Map<string, Fields[]>();
  const first = invoices[0];
  const store = first && (await findStore(world.sql, first.store_id));
  if (!store) return views;
  const ids = invoices.map((one) => one.id);
  const methods = groupBy(await methodsOf(world.sql, ids), (one) => one.invoice_id);
  const payments = groupBy(await paymentsOf(world.sql, ids), (one) => one.invoice_id);
  for (const invoice of invoices) {
    const parts = methods.get(invoice.id) ?? [];
    const paid = payments.get(invoice.id) ?? [];
    views.set(
      invoice.id,
      parts.map((method) => methodView(world, { invoice, store, method, payments: paid }, detail)),
    );
  }
  return views;
}
