import "server-only";
import { and, eq, isNull, or, type SQL } from "drizzle-orm";
import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { assetOf } from "@/lib/platform/money";

const lock = async (tx: Tx, where: SQL | undefined): Promise<Invoice | null> => {
  const [row] = await tx.select().from(invoices).where(where).for("update");
  return row ?? null;
};

async function adopt(tx: Tx, merchantId: string, state: BtcpayInvoice): Promise<void> {
  await tx
    .insert(invoices)
    .values({
      id: newId("inv"),
      merchantId,
      idempotencyKey: `btcpay:${state.btcpayId}`,
      requestHash: "",
      status: "requested",
      currency: state.currency,
      asset: assetOf(state.currency),
      amount: state.amount?.amount ?? 0n,
      orderNumber: state.orderNumber,
      source: "btcpay",
      createdBy: "btcpay",
      createdAt: state.createdAt,
    })
    .onConflictDoNothing();
}

/**
 * The row of an invoice at BTCPay, locked: the one that has its id, else the one it was made for,
 * else a new row for an invoice made directly at BTCPay. Null for a second, unpaid BTCPay invoice
 * of one of ours: nobody was ever shown it.
 */
export async function lockInvoice(
  tx: Tx,
  merchantId: string,
  state: BtcpayInvoice,
): Promise<Invoice | null> {
  const ours = eq(invoices.merchantId, merchantId);
  const byBtcpay = and(ours, eq(invoices.btcpayId, state.btcpayId));
  const known = await lock(tx, byBtcpay);
  if (known) return known;
  if (state.reference !== null) {
    const meant = await lock(tx, and(ours, eq(invoices.id, state.reference)));
    if (meant && (meant.btcpayId === null || meant.btcpayId === state.btcpayId)) return meant;
    if (meant && state.paid.amount === 0n) return null;
  }
  await adopt(tx, merchantId, state);
  const adopted = eq(invoices.idempotencyKey, `btcpay:${state.btcpayId}`);
  return lock(tx, and(ours, or(byBtcpay, and(adopted, isNull(invoices.btcpayId)))));
}
