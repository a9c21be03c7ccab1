import "server-only";
import { and, asc, eq, gt, isNotNull, notExists, or, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { attentionItems } from "@/lib/invoices/attention/schema";
import { undecided } from "@/lib/invoices/queries/views";
import { refunds } from "@/lib/invoices/refunds/schema";
import { invoices } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

/** Overpaid invoices of before are let be. */
const overpaid = and(
  eq(invoices.status, "settled"),
  eq(invoices.additionalStatus, "paid-over"),
  gt(invoices.createdAt, sql`now() - interval '30 days'`),
);

/** Invoices whose state wants a decision that nobody wrote down: from before this was watched, or brought in. */
export const unwatched = (
  scope: Scope<"btcpay:apply">,
  take: number,
  from?: Reader,
): Promise<string[]> =>
  read(
    scope,
    async (r) => {
      const watched = r
        .select({ one: sql`1` })
        .from(attentionItems)
        .where(eq(attentionItems.invoiceId, invoices.id));
      const returned = r
        .select({ one: sql`1` })
        .from(refunds)
        .where(and(eq(refunds.invoiceId, invoices.id), isNotNull(refunds.endedAt)));
      const rows = await r
        .select({ id: invoices.id })
        .from(invoices)
        .where(
          and(
            within(scope, invoices.merchantId),
            eq(invoices.archived, false),
            or(undecided, overpaid),
            notExists(watched),
            notExists(returned),
          ),
        )
        .orderBy(asc(invoices.createdAt))
        .limit(take);
      return rows.map(({ id }) => id);
    },
    from,
  );
