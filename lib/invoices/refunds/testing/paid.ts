import { eq } from "drizzle-orm";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { refunds } from "@/lib/invoices/refunds/schema";
import { invoices, payments } from "@/lib/invoices/schema";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { newId } from "@/lib/platform/ids";
import { limitRefunds } from "./limit";

type Fields = { amount?: bigint; value?: bigint; msat?: bigint; asset?: string; currency?: string };

/** A business with an owner, a manager, and an invoice over J$2,450.00 that 16 334 sats paid, as rows only. */
export async function paidInvoice(
  fields: Fields & { limit?: bigint; status?: "settled" | "new" } = {},
) {
  const tenant = await makeTenant({ currency: "JMD" });
  const { amount = 245_000n, value = amount, msat = 16_334_000n, asset = "JMD/2" } = fields;
  const { currency = "JMD", status = "settled", limit } = fields;
  const merchantId = tenant.id;
  const row = invoiceRow({
    ...{ merchantId, status, amount, asset, currency, paidAmount: value, btcpayId: newId("btc") },
    ...{ rate: "15000000.00", ratePair: `BTC_${currency}` },
    additionalStatus: value > amount ? "paid-over" : "none",
  });
  if (limit !== undefined) await limitRefunds(merchantId, limit);
  await withEverything(async (tx) => {
    await tx.insert(invoices).values(row);
    if (msat > 0n)
      await tx.insert(payments).values({
        ...{ id: newId("pay"), merchantId, invoiceId: row.id, btcpayId: newId("hash") },
        ...{ method: "BTC-LN", msat, asset, value, rate: "15000000.00", ratePair: "BTC_JMD" },
        ...{ status: "settled" as const, receivedAt: new Date(), settledAt: new Date() },
      });
  });
  const [owner, manager] = [makeActor("owner", merchantId), makeActor("manager", merchantId)];
  return { merchantId, invoiceId: row.id, owner, manager };
}

/** What the form sends. */
export const wish = (invoiceId: string, more: object = {}) => ({
  ...{ invoiceId, variant: "full" as const, reason: "Bag was torn" },
  ...{ idempotencyKey: newId("key"), ...more },
});

export const refundRows = (invoiceId: string) =>
  withEverything((tx) => tx.select().from(refunds).where(eq(refunds.invoiceId, invoiceId)));

export async function refundRow(id: string) {
  const [row] = await withEverything((tx) => tx.select().from(refunds).where(eq(refunds.id, id)));
  if (!row) throw new Error(`There is no refund ${id}`);
  return row;
}
