import { advance } from "@/lib/btcpay/regtest/invoices/advance";
import { announcePayment } from "@/lib/btcpay/regtest/invoices/pay";
import { CONFIRMATIONS, findInvoice, type PaymentRow } from "@/lib/btcpay/regtest/invoices/records";
import { confirmPayouts } from "@/lib/btcpay/regtest/payouts/processor";
import type { World } from "@/lib/btcpay/regtest/world";
import { height, raise } from "./height";

async function settle(world: World, payment: PaymentRow, top: number): Promise<boolean> {
  const invoice = await findInvoice(world.sql, payment.invoice_id);
  if (!invoice || payment.tx_height === null) return false;
  if (top - payment.tx_height + 1 < CONFIRMATIONS[invoice.speed_policy]) return false;
  await world.sql`update payments set status = 'Settled'
    where invoice_id = ${invoice.id} and id = ${payment.id}`;
  await announcePayment(world, invoice, { ...payment, status: "Settled" }, [
    "InvoicePaymentSettled",
  ]);
  await advance(world, invoice.id);
  return true;
}

/** Mines blocks: the first takes in every waiting transaction, each adds a confirmation. */
export async function mine(world: World, blocks: number): Promise<number> {
  const { sql } = world;
  const first = (await height(sql)) + 1;
  const top = await raise(sql, blocks);
  await sql`update payments set tx_height = ${first}
    where status <> 'Invalid' and method = 'BTC-CHAIN' and tx_height is null`;
  const waiting = await sql<PaymentRow[]>`select * from payments
    where status = 'Processing' order by received_at, id`;
  for (const payment of waiting) await settle(world, payment, top);
  await confirmPayouts(world);
  return top;
}

async function drop(world: World, dropped: { invoice_id: string }[]): Promise<boolean> {
  const [payment] = dropped;
  if (payment) await advance(world, payment.invoice_id);
  return payment !== undefined;
}

/** Drops an unconfirmed payment, as a double spend or a replacement does. */
export const doubleSpend = async (world: World, paymentId: string): Promise<boolean> =>
  drop(
    world,
    await world.sql`
      update payments set status = 'Invalid'
      where id = ${paymentId} and tx_height is null and status = 'Processing'
      returning invoice_id`,
  );

/** Drops a payment whose block another chain has overtaken, with its coins spent there otherwise. */
export const reorganize = async (world: World, paymentId: string): Promise<boolean> =>
  drop(
    world,
    await world.sql`
      update payments set status = 'Invalid', tx_height = null
      where id = ${paymentId} and tx_height is not null and status <> 'Invalid'
      returning invoice_id`,
  );
