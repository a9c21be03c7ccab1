import "server-only";
import { and, isNotNull, min, sql } from "drizzle-orm";
import { authorize, narrow, within } from "@/lib/access/authorize";
import { can } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { connections } from "@/lib/btcpay/schema";
import { countToApprove } from "@/lib/invoices/refunds/queries/under-way";
import { countAttention } from "./lists";
import type { HomeScope } from "./turnover";

export type Standing = {
  attention: number;
  /** Refunds that wait for this person as the second one. */
  toApprove: number;
  testMode: boolean;
  staleSince: Date | null;
};

/** Nothing waits for somebody who may not refund here. */
function refundsWaiting(scope: HomeScope): Promise<number> | number {
  const { actor, merchants } = scope;
  const [here] = merchants === "all" ? [] : merchants;
  if (!can(actor.grants, "invoices:refund", here)) return 0;
  const may = authorize(actor, "invoices:refund");
  return countToApprove(here ? narrow(may, here) : may);
}

/** What the frame of every page says: how much waits, whether this is a test network, since when BTCPay is silent. */
export async function getStanding(scope: HomeScope): Promise<Standing> {
  const [attention, toApprove, [stores], [silent]] = await Promise.all([
    countAttention(scope),
    refundsWaiting(scope),
    read(scope, (reader) =>
      reader
        .select({ test: sql<boolean>`coalesce(bool_or(${connections.testMode}), false)` })
        .from(connections)
        .where(within(scope, connections.merchantId)),
    ),
    read(scope, (reader) =>
      reader
        .select({ since: min(connections.staleSince) })
        .from(connections)
        .where(and(within(scope, connections.merchantId), isNotNull(connections.staleSince))),
    ),
  ]);
  return {
    attention,
    toApprove,
    testMode: stores?.test ?? false,
    staleSince: silent?.since ?? null,
  };
}
