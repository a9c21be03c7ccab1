import "server-only";
import { and, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { deepEnough } from "@/lib/invoices/rules/opinion";
import { type Payment, payments } from "@/lib/invoices/schema";

const days = 86_400_000;

/** On-chain payments of the last two weeks that are not deep yet and were not asked about for a minute. */
export const unasked = (
  scope: Scope<"btcpay:apply">,
  now: Date,
  most: number,
): Promise<Payment[]> =>
  read(scope, (r) =>
    r
      .select()
      .from(payments)
      .where(
        and(
          eq(payments.method, "BTC-CHAIN"),
          gt(payments.receivedAt, new Date(now.getTime() - 14 * days)),
          or(isNull(payments.confirmations), lt(payments.confirmations, deepEnough)),
          or(isNull(payments.askedAt), lt(payments.askedAt, new Date(now.getTime() - 55_000))),
        ),
      )
      .orderBy(sql`${payments.askedAt} asc nulls first`, asc(payments.id))
      .limit(most),
  );
