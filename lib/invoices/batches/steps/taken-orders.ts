import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { invoices } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";

/** Which of these order numbers an invoice has that is open or paid. One that ran out or was voided frees its own. */
export async function takenOrders(
  tx: Tx,
  merchantId: string,
  orders: readonly (string | null)[],
): Promise<Set<string>> {
  const wanted = orders.filter((one) => one !== null);
  if (wanted.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ order: invoices.orderNumber })
    .from(invoices)
    .where(
      and(
        eq(invoices.merchantId, merchantId),
        inArray(invoices.orderNumber, wanted),
        inArray(invoices.status, ["requested", "new", "processing", "settled"]),
      ),
    );
  return new Set(rows.map(({ order }) => order ?? ""));
}
