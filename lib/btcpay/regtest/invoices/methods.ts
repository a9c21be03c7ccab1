import { addressOf } from "@/lib/btcpay/regtest/chain/address";
import type { Sql } from "@/lib/btcpay/regtest/database";
import { type Issued, issueBolt11 } from "@/lib/btcpay/regtest/lightning/issue";
import { lnurlOf } from "@/lib/btcpay/regtest/lightning/lnurl";
import type { World } from "@/lib/btcpay/regtest/world";
import {
  findStore,
  type InvoiceRow,
  type MethodRow,
  methodsOf,
  paymentsOf,
  type StoreRow,
} from "./records";

export const METHODS = ["BTC-CHAIN", "BTC-LN", "BTC-LNURL"] as const;

const LEGACY: Record<string, string> = {
  BTC: "BTC-CHAIN",
  "BTC-ONCHAIN": "BTC-CHAIN",
  "BTC-LIGHTNINGNETWORK": "BTC-LN",
  BTC_LIGHTNINGLIKE: "BTC-LN",
  "BTC-LNURLPAY": "BTC-LNURL",
  BTC_LNURLPAY: "BTC-LNURL",
};

/** The modern name of a payment method, or null when this server knows none like it. */
export function methodName(text: string): string | null {
  const upper = text.toUpperCase();
  const name = LEGACY[upper] ?? upper;
  return (METHODS as readonly string[]).includes(name) ? name : null;
}

export function describeInvoice(store: StoreRow, orderId: string | null): string {
  const template =
    typeof store.data.lightningDescriptionTemplate === "string"
      ? store.data.lightningDescriptionTemplate
      : "Paid to {StoreName} (Order ID: {OrderId})";
  return template.replace("{StoreName}", store.name).replace("{OrderId}", orderId ?? "");
}

type Due = { invoice: InvoiceRow; store: StoreRow; msat: bigint; turn: number };

export function issueFor({ invoice, store, msat, turn }: Due, createdAt: Date): Issued {
  return issueBolt11({
    nodeKey: store.node_key,
    label: `${invoice.id}:${turn}`,
    msat: msat === 0n ? null : msat,
    description: describeInvoice(store, invoice.order_id),
    createdAt,
    expiresAt: invoice.expires_at,
  });
}

/** The destination of a method; history is loaded without, because it can be worked out. */
export function destinationOf(
  world: World,
  method: MethodRow,
  invoice: InvoiceRow,
  store: StoreRow,
): string | null {
  if (method.destination !== null || !method.activated) return method.destination;
  if (method.method === "BTC-CHAIN") return addressOf(invoice.id);
  if (method.method === "BTC-LNURL")
    return lnurlOf(`${world.publicUrl}/BTC/lnurl/pay/i/${invoice.id}`);
  return issueFor({ invoice, store, msat: method.msat, turn: method.turn }, invoice.created_at)
    .bolt11;
}

type Activation = { invoice: InvoiceRow; store: StoreRow; method: string; msat: bigint };

/** Gives a method its destination and, for Lightning, an open invoice at the store's node. */
export async function activate(
  sql: Sql,
  world: World,
  { invoice, store, method, msat }: Activation,
  turn = 0,
): Promise<void> {
  let destination = addressOf(invoice.id);
  let hash: string | null = null;
  if (method === "BTC-LNURL")
    destination = lnurlOf(`${world.publicUrl}/BTC/lnurl/pay/i/${invoice.id}`);
  if (method === "BTC-LN") {
    const now = turn === 0 ? invoice.created_at : world.clock.now();
    const issued = issueFor({ invoice, store, msat, turn }, now);
    destination = issued.bolt11;
    hash = issued.paymentHash;
    await sql`insert into node_invoices (payment_hash, store_id, bolt11, preimage, msat,
        description, created_at, expires_at)
      values (${hash}, ${store.id}, ${issued.bolt11}, ${issued.preimage},
        ${msat === 0n ? null : msat}, ${describeInvoice(store, invoice.order_id)}, ${now},
        ${invoice.expires_at}) on conflict do nothing`;
  }
  await sql`insert into invoice_methods
      (invoice_id, method, activated, destination, payment_hash, turn, msat)
    values (${invoice.id}, ${method}, true, ${destination}, ${hash}, ${turn}, ${msat})
    on conflict (invoice_id, method) do update set activated = true,
      destination = excluded.destination, payment_hash = excluded.payment_hash,
      turn = excluded.turn`;
  await sql`insert into invoice_terms (term, store_id, invoice_id)
    values (${destination}, ${store.id}, ${invoice.id})`;
}

/** After a part payment the BOLT11 asks for what is left. */
export async function renewBolt11(world: World, invoice: InvoiceRow): Promise<void> {
  const { sql } = world;
  const method = (await methodsOf(sql, [invoice.id])).find((one) => one.method === "BTC-LN");
  const store = await findStore(sql, invoice.store_id);
  if (!method?.activated || !store) return;
  const payments = await paymentsOf(sql, [invoice.id]);
  const accounted = payments.filter((one) => one.status !== "Invalid");
  if (accounted.length === method.turn) return;
  const left = method.msat - accounted.reduce((total, one) => total + one.msat, 0n);
  if (left <= 0n) return;
  const what = { invoice, store, method: "BTC-LN", msat: left };
  await activate(sql, world, what, accounted.length);
}
