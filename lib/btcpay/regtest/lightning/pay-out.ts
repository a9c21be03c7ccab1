import { bytesFor, hex, sha256 } from "@/lib/btcpay/regtest/ids";
import { receiveLightning } from "@/lib/btcpay/regtest/invoices/pay";
import { findInvoice, type MethodRow } from "@/lib/btcpay/regtest/invoices/records";
import type { World } from "@/lib/btcpay/regtest/world";
import { readBolt11 } from "./bolt11";
import { hashOf } from "./issue";

export type Outgoing = { storeId: string; text: string; msat: bigint };
export type Outcome = {
  status: "Complete" | "Failed" | "Pending";
  paymentHash: string;
  preimage: string | null;
};

type NodeInvoice = {
  payment_hash: string;
  preimage: string;
  expires_at: Date;
  paid_at: Date | null;
};

async function payLocal(world: World, invoice: NodeInvoice, msat: bigint): Promise<Outcome> {
  const { sql } = world;
  const paymentHash = invoice.payment_hash;
  const failed: Outcome = { status: "Failed", paymentHash, preimage: null };
  if (invoice.paid_at !== null || invoice.expires_at <= world.clock.now()) return failed;
  const [method] = await sql<MethodRow[]>`select * from invoice_methods
    where payment_hash = ${paymentHash}`;
  const owner = method && (await findInvoice(sql, method.invoice_id));
  if (owner) {
    const result = await receiveLightning(world, { invoice: owner, method, msat });
    if (result.outcome === "refused") return failed;
  } else {
    await sql`update node_invoices set paid_at = ${world.clock.now()}, received_msat = ${msat}
      where payment_hash = ${paymentHash} and paid_at is null`;
  }
  return { status: "Complete", paymentHash, preimage: invoice.preimage };
}

function payOutside(world: World, paymentHash: string): Outcome {
  const { result } = world.outside;
  if (result === "fail") return { status: "Failed", paymentHash, preimage: null };
  if (result === "pending") return { status: "Pending", paymentHash, preimage: null };
  return { status: "Complete", paymentHash, preimage: hex(sha256(`outside:${paymentHash}`)) };
}

async function keep(world: World, out: Outgoing, outcome: Outcome): Promise<void> {
  await world.sql`insert into node_payments
      (payment_hash, store_id, bolt11, preimage, msat, status, created_at)
    values (${outcome.paymentHash}, ${out.storeId}, ${out.text}, ${outcome.preimage},
      ${out.msat}, ${outcome.status}, ${world.clock.now()})
    on conflict (store_id, payment_hash) do update
      set status = excluded.status, preimage = excluded.preimage`;
}

/**
 * Pays a BOLT11, LNURL or address from a store's node. An invoice of any store here is paid for
 * real; what lies outside ends as the control interface says. A hash already paid is not paid
 * twice: its first outcome is the answer.
 */
export async function payDestination(world: World, out: Outgoing): Promise<Outcome> {
  const { sql } = world;
  const bolt11 = readBolt11(out.text);
  const hash = bolt11?.paymentHash ?? hashOf(hex(bytesFor(32)));
  const [done] = await sql<Outcome[]>`select status, payment_hash as "paymentHash", preimage
    from node_payments where store_id = ${out.storeId} and payment_hash = ${hash}
    and status = 'Complete'`;
  if (done) return done;
  const [local] = await sql<NodeInvoice[]>`select * from node_invoices
    where payment_hash = ${hash}`;
  const outcome = local ? await payLocal(world, local, out.msat) : payOutside(world, hash);
  await keep(world, out, outcome);
  return outcome;
}
