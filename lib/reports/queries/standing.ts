import "server-only";
import { and, isNotNull, isNull, min, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { connections } from "@/lib/btcpay/schema";
import { attentionItems } from "@/lib/invoices/attention/schema";
import type { HomeScope } from "./turnover";

export type Standing = { attention: number; testMode: boolean; staleSince: Date | null };

/** What the frame of every page says: how much waits, whether this is a test network, since when BTCPay is silent. */
export async function getStanding(scope: HomeScope): Promise<Standing> {
  const [attention, [stores], [silent]] = await Promise.all([
    read(scope, (reader) =>
      reader.$count(
        attentionItems,
        and(within(scope, attentionItems.merchantId), isNull(attentionItems.resolvedAt)),
      ),
    ),
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
  return { attention, testMode: stores?.test ?? false, staleSince: silent?.since ?? null };
}
