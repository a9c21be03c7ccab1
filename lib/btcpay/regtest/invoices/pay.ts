import { txidOf } from "@/lib/btcpay/regtest/chain/address";
import { height } from "@/lib/btcpay/regtest/chain/height";
import { bytesFor, hex } from "@/lib/btcpay/regtest/ids";
import type { World } from "@/lib/btcpay/regtest/world";
import { advance, announce } from "./advance";
import { paymentView } from "./method-view";
import { destinationOf } from "./methods";
import {
  CONFIRMATIONS,
  findInvoice,
  findStore,
  type InvoiceRow,
  type MethodRow,
  methodsOf,
  type PaymentRow,
} from "./records";

/**
 * "tracked": the invoice knows of it. "lost": the money arrived, the invoice never hears.
 * "refused": the BOLT11 was paid before, no money moved.
 */
export type PayResult = {
  outcome: "tracked" | "lost" | "refused";
  paymentId: string;
  invoice: InvoiceRow;
};

function tracked(invoice: InvoiceRow, method: string, now: Date): boolean {
  if (invoice.status === "New") return method === "BTC-CHAIN" || now < invoice.expires_at;
  if (method !== "BTC-CHAIN") return false;
  if (invoice.additional_status === "Marked") return false;
  return ["Processing", "Expired"].includes(invoice.status) && now < invoice.monitoring_until;
}

export async function announcePayment(
  world: World,
  invoice: InvoiceRow,
  payment: PaymentRow,
  types: string[],
): Promise<void> {
  const fields = {
    afterExpiration: payment.received_at > invoice.expires_at,
    paymentMethodId: payment.method,
    payment: paymentView(payment),
  };
  await announce(
    world,
    invoice,
    types.map((type) => ({ type, ...fields })),
  );
}

async function record(world: World, invoice: InvoiceRow, payment: PaymentRow): Promise<void> {
  const { sql } = world;
  await sql`insert into payments ${sql(payment as never)}`;
  await sql`insert into invoice_terms (term, store_id, invoice_id)
    values (${payment.id.split("-")[0] ?? ""}, ${invoice.store_id}, ${invoice.id})`;
  const instant = payment.status === "Settled";
  const types = instant
    ? ["InvoicePaymentSettled", "InvoiceReceivedPayment"]
    : ["InvoiceReceivedPayment"];
  await announcePayment(world, invoice, payment, types);
}

type Receipt = { invoice: InvoiceRow; method: MethodRow; msat: bigint };

async function finish(world: World, payment: PaymentRow, invoice: InvoiceRow): Promise<PayResult> {
  if (!tracked(invoice, payment.method, world.clock.now()))
    return { outcome: "lost", paymentId: payment.id, invoice };
  await record(world, invoice, payment);
  const moved = await advance(world, invoice.id);
  return { outcome: "tracked", paymentId: payment.id, invoice: moved ?? invoice };
}

/** Lightning: instant, all events at once. Past the expiry the node has it, BTCPay does not. */
export async function receiveLightning(world: World, receipt: Receipt): Promise<PayResult> {
  const { invoice, method, msat } = receipt;
  const { sql } = world;
  const now = world.clock.now();
  const store = await findStore(sql, invoice.store_id);
  const [node] = await sql<{ preimage: string; payment_hash: string }[]>`
    update node_invoices set paid_at = ${now}, received_msat = ${msat}
    where payment_hash = ${method.payment_hash} and paid_at is null
    returning preimage, payment_hash`;
  const used = await sql`select from node_invoices where payment_hash = ${method.payment_hash}`;
  if (!node && used.length > 0)
    return { outcome: "refused", paymentId: method.payment_hash ?? "", invoice };
  return finish(
    world,
    {
      invoice_id: invoice.id,
      id: node?.payment_hash ?? method.payment_hash ?? hex(bytesFor(32)),
      method: "BTC-LN",
      received_at: now,
      msat,
      status: "Settled",
      destination: (store && destinationOf(world, method, invoice, store)) ?? "",
      tx_height: null,
      preimage: node?.preimage ?? null,
    },
    invoice,
  );
}

/** On-chain: a transaction in the mempool until a block is mined. */
export async function receiveOnChain(world: World, receipt: Receipt): Promise<PayResult> {
  const { invoice, method, msat } = receipt;
  const store = await findStore(world.sql, invoice.store_id);
  const instant = CONFIRMATIONS[invoice.speed_policy] === 0;
  const txid = txidOf(`${invoice.id}:${await height(world.sql)}:${hex(bytesFor(16))}`);
  return finish(
    world,
    {
      invoice_id: invoice.id,
      id: `${txid}-0`,
      method: "BTC-CHAIN",
      received_at: world.clock.now(),
      msat,
      status: instant ? "Settled" : "Processing",
      destination: (store && destinationOf(world, method, invoice, store)) ?? "",
      tx_height: null,
      preimage: null,
    },
    invoice,
  );
}

/** Pays an invoice by one of its methods; without an amount, all that is due. */
export async function payInvoice(
  world: World,
  id: string,
  way: "lightning" | "onchain",
  msat?: bigint,
): Promise<PayResult | null> {
  const invoice = await findInvoice(world.sql, id);
  const methods = await methodsOf(world.sql, [id]);
  const method = methods.find((one) => one.method === (way === "onchain" ? "BTC-CHAIN" : "BTC-LN"));
  if (!invoice || !method) return null;
  const amount = msat ?? (await leftToPay(world, id, method));
  const receive = way === "onchain" ? receiveOnChain : receiveLightning;
  return receive(world, { invoice, method, msat: amount });
}

export async function leftToPay(world: World, id: string, method: MethodRow): Promise<bigint> {
  const [row] = await world.sql<{ paid: bigint }[]>`
    select coalesce(sum(msat), 0)::int8 as paid from payments
    where invoice_id = ${id} and status <> 'Invalid'`;
  const left = method.msat - (row?.paid ?? 0n);
  return left > 0n ? left : 1_000_000n;
}
