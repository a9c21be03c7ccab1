import "server-only";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { alive } from "@/lib/invoices/refunds/rules";
import { type RefundView, viewOf } from "@/lib/invoices/refunds/rules/view";
import { refunds } from "@/lib/invoices/refunds/schema";
import { invoices } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

type RefundScope = Scope<"invoices:refund">;
export type RefundUnderWay = RefundView & {
  orderNumber: string | null;
  description: string | null;
};

const most = 200;

/** Refunds that are not over, those that wait longest first; at most 200. */
export const refundsUnderWay = (scope: RefundScope, from?: Reader): Promise<RefundUnderWay[]> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .select({
          refund: refunds,
          orderNumber: invoices.orderNumber,
          description: invoices.description,
        })
        .from(refunds)
        .innerJoin(invoices, eq(invoices.id, refunds.invoiceId))
        .where(and(within(scope, refunds.merchantId), inArray(refunds.status, [...alive])))
        .orderBy(asc(refunds.createdAt), asc(refunds.id))
        .limit(most);
      return rows.map(({ refund, ...about }) => ({ ...viewOf(refund), ...about }));
    },
    from,
  );

/** How many wait for this person: what they asked for themselves waits for somebody else. */
export const countToApprove = (scope: RefundScope, from?: Reader): Promise<number> =>
  read(
    scope,
    (r) =>
      r.$count(
        refunds,
        and(
          within(scope, refunds.merchantId),
          eq(refunds.status, "awaiting-approval"),
          ne(refunds.createdBy, scope.actor.id),
        ),
      ),
    from,
  );
