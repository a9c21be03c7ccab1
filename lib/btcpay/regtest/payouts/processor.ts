import { txidOf } from "@/lib/btcpay/regtest/chain/address";
import { dec, toMsat } from "@/lib/btcpay/regtest/decimal";
import { receiveOnChain } from "@/lib/btcpay/regtest/invoices/pay";
import { findInvoice, type MethodRow } from "@/lib/btcpay/regtest/invoices/records";
import { payDestination } from "@/lib/btcpay/regtest/lightning/pay-out";
import type { World } from "@/lib/btcpay/regtest/world";
import { moveTo } from "./announce";
import type { PayoutRow } from "./records";

export const LIGHTNING = "LightningAutomatedPayoutSenderFactory";
export const ON_CHAIN = "OnChainAutomatedPayoutSenderFactory";
const MOST_FAILURES = 10;

export type ProcessorSettings = {
  intervalSeconds: number;
  processNewPayoutsInstantly: boolean;
  threshold?: string;
  feeBlockTarget?: number;
};

export const processorOf = (method: string): string => (method === "BTC-LN" ? LIGHTNING : ON_CHAIN);

export async function processorSettings(
  world: World,
  storeId: string,
  method: string,
): Promise<ProcessorSettings | null> {
  const [row] = await world.sql<{ settings: ProcessorSettings }[]>`
    select settings from processors where store_id = ${storeId}
    and method = ${method} and processor = ${processorOf(method)}`;
  return row?.settings ?? null;
}

async function fail(world: World, payout: PayoutRow): Promise<void> {
  if (payout.non_interactive) {
    await moveTo(world, payout, "Cancelled");
    return;
  }
  await world.sql`update payouts set attempts = attempts + 1 where id = ${payout.id}`;
  await moveTo(world, payout, "AwaitingPayment", null);
}

async function sendLightning(world: World, payout: PayoutRow): Promise<void> {
  const sending = await moveTo(world, payout, "InProgress", null);
  const msat = toMsat(dec(payout.payout_amount ?? "0"));
  const paid = await payDestination(world, {
    storeId: payout.store_id,
    text: payout.destination,
    msat,
  });
  if (paid.status === "Pending") return;
  if (paid.status === "Failed") return fail(world, sending);
  await moveTo(world, sending, "Completed", {
    proofType: "PayoutLightningBlob",
    id: paid.paymentHash,
    paymentHash: paid.paymentHash,
    preimage: paid.preimage,
  });
}

async function sendOnChain(world: World, payout: PayoutRow): Promise<void> {
  const txid = txidOf(`payout:${payout.id}`);
  await moveTo(world, payout, "InProgress", {
    proofType: "PayoutTransactionOnChainBlob",
    id: txid,
    link: `${world.publicUrl}/tx/${txid}`,
  });
  const [method] = await world.sql<MethodRow[]>`select * from invoice_methods
    where destination = ${payout.dedup} and method = 'BTC-CHAIN'`;
  const invoice = method && (await findInvoice(world.sql, method.invoice_id));
  const msat = toMsat(dec(payout.payout_amount ?? "0"));
  if (invoice) await receiveOnChain(world, { invoice, method, msat });
}

async function pay(world: World, payout: PayoutRow): Promise<void> {
  const [taken] = await world.sql`update payouts set state = 'InProgress'
    where id = ${payout.id} and state = 'AwaitingPayment' returning id`;
  if (!taken) return;
  await (payout.method === "BTC-LN" ? sendLightning : sendOnChain)(world, payout);
}

export async function payInstantly(world: World, payout: PayoutRow): Promise<void> {
  const settings = await processorSettings(world, payout.store_id, payout.method);
  if (settings?.processNewPayoutsInstantly) await pay(world, payout);
}

/** One round of every processor: pays what waits. Answers how many payouts were tried. */
export async function runProcessors(world: World): Promise<number> {
  const waiting = await world.sql<PayoutRow[]>`
    select p.* from payouts p join processors x
      on x.store_id = p.store_id and x.method = p.method
    where p.state = 'AwaitingPayment' and p.attempts < ${MOST_FAILURES}
    order by p.created_at, p.id`;
  for (const payout of waiting) await pay(world, payout);
  return waiting.length;
}

/** A block was mined: on-chain payouts on their way are done. */
export async function confirmPayouts(world: World): Promise<void> {
  const sent = await world.sql<PayoutRow[]>`select * from payouts
    where state = 'InProgress' and method = 'BTC-CHAIN' order by created_at, id`;
  for (const payout of sent) await moveTo(world, payout, "Completed");
}
