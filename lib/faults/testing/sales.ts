import { mine } from "@/lib/btcpay/regtest/chain/mine";
import { leftToPay, payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { methodsOf } from "@/lib/btcpay/regtest/invoices/records";
import type { TestBtcpay } from "@/lib/btcpay/testing";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { asked } from "@/lib/invoices/testing/asked";
import type { Shop } from "./bench";
import { theirInvoices } from "./books";
import { oneOf } from "./dice";
import { until } from "./wait";

const prices = ["2450", "99.99", "1", "18000", "350.50"] as const;

/** Has the owners ask for so many invoices; answers with the ids that were acknowledged. */
export async function sell(
  shops: readonly [Shop, ...Shop[]],
  count: number,
  roll: () => number,
): Promise<string[]> {
  const acked: string[] = [];
  for (let n = 0; n < count; n++) {
    const { owner, merchantId } = oneOf(roll, shops);
    const made = await createInvoice(owner, asked(merchantId, { amount: oneOf(roll, prices) }));
    acked.push(made.id);
  }
  return acked;
}

/** BTCPay's ids of our invoices, once the worker has had each of them made. */
export async function atBtcpay(btcpay: TestBtcpay, ids: readonly string[]): Promise<string[]> {
  await until(
    "every invoice is at BTCPay",
    async () => {
      const theirs = await theirInvoices(btcpay);
      return ids.every((id) => theirs.has(id));
    },
    90_000,
  );
  const rows = await btcpay.regtest.world.sql<{ id: string }[]>`
    select id from invoices where metadata->>'fcInvoiceId' in ${btcpay.regtest.world.sql([...ids])}
    order by created_at, id`;
  return rows.map(({ id }) => id);
}

const ways = ["lightning", "chain", "too-much", "too-little", "twice", "nothing"] as const;

/** A customer with a mind of their own: pays one way or another, or walks away. */
export async function customer(
  btcpay: TestBtcpay,
  btcpayId: string,
  roll: () => number,
): Promise<void> {
  const { world } = btcpay.regtest;
  const method = (await methodsOf(world.sql, [btcpayId])).find((one) => one.method === "BTC-CHAIN");
  if (!method) throw new Error(`${btcpayId} cannot be paid on chain`);
  const due = await leftToPay(world, btcpayId, method);
  const sats = (msat: bigint) => (msat / 1000n > 0n ? (msat / 1000n) * 1000n : 1000n);
  const way = oneOf(roll, ways);
  if (way === "lightning") await payInvoice(world, btcpayId, "lightning");
  if (way === "chain") await payInvoice(world, btcpayId, "onchain");
  if (way === "too-much") await payInvoice(world, btcpayId, "onchain", sats(due + due / 5n));
  if (way === "too-little") await payInvoice(world, btcpayId, "onchain", sats(due / 2n));
  if (way === "twice") {
    await payInvoice(world, btcpayId, "onchain", sats(due / 3n));
    await payInvoice(world, btcpayId, "onchain");
  }
  if (roll() < 0.1) await mine(world, 1);
}
