import "server-only";
import { and, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { invoices } from "@/lib/invoices/schema";
import type { Range } from "@/lib/platform/dates";
import type { Reader } from "@/lib/platform/reader";

/** How many invoices BTCPay made in a range have settled, and what was paid on them, by currency. */
export const settledSums = (scope: InvoiceScope, { from, to }: Range, reader?: Reader) =>
  read(
    scope,
    (r) =>
      r
        .select({
          currency: invoices.currency,
          count: sql<number>`count(*)::int`,
          sum: sql<bigint>`coalesce(sum(${invoices.paidAmount}), 0)`.mapWith(BigInt),
        })
        .from(invoices)
        .where(
          and(
            within(scope, invoices.merchantId),
            isNotNull(invoices.btcpayId),
            eq(invoices.status, "settled"),
            gte(sql`coalesce(${invoices.rateAt}, ${invoices.createdAt})`, from.toISOString()),
            lt(sql`coalesce(${invoices.rateAt}, ${invoices.createdAt})`, to.toISOString()),
          ),
        )
        .groupBy(invoices.currency),
    reader,
  );
