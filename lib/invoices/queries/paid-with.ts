import "server-only";
import { and, inArray, ne } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { payments } from "@/lib/invoices/schema";

export type PaidWith = { method: string; card: boolean };

/** What each invoice was paid with, once a way; an invoice nobody paid is not in it. */
export const paidWith = (
  scope: InvoiceScope,
  ids: readonly string[],
): Promise<Map<string, PaidWith[]>> =>
  read(scope, async (r) => {
    const ways = new Map<string, PaidWith[]>();
    if (ids.length === 0) return ways;
    const rows = await r
      .selectDistinct({
        id: payments.invoiceId,
        method: payments.method,
        card: payments.cardId,
      })
      .from(payments)
      .where(
        and(
          inArray(payments.invoiceId, [...ids]),
          within(scope, payments.merchantId),
          ne(payments.status, "invalid"),
        ),
      );
    for (const { id, method, card } of rows) {
      const way = { method, card: card !== null };
      const known = ways.get(id) ?? [];
      if (!known.some((one) => one.method === method && one.card === way.card)) known.push(way);
      ways.set(id, known);
    }
    return ways;
  });
