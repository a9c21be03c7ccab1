import "server-only";
import { and, desc, gte, isNotNull, ne, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { invoices } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

export type LatestRate = { currency: string; rate: string; rateAt: Date };

/** The rates BTCPay used last for this scope within a day, one per currency other than bitcoin. */
export const latestRates = (scope: InvoiceScope, from?: Reader): Promise<LatestRate[]> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .selectDistinctOn([invoices.currency], {
          currency: invoices.currency,
          rate: invoices.rate,
          rateAt: invoices.rateAt,
        })
        .from(invoices)
        .where(
          and(
            within(scope, invoices.merchantId),
            isNotNull(invoices.rate),
            ne(invoices.asset, "BTC/11"),
            gte(invoices.createdAt, sql`now() - interval '1 day'`),
          ),
        )
        .orderBy(invoices.currency, desc(invoices.createdAt));
      return rows.flatMap(({ currency, rate, rateAt }) =>
        rate && rateAt ? [{ currency, rate, rateAt }] : [],
      );
    },
    from,
  );
