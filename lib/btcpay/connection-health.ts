import "server-only";
import { sql } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { notifyLive } from "@/lib/platform/live";
import { log } from "@/lib/platform/log";
import type { BtcpayFault } from "./fault";

const okEveryMs = 30_000;
const faultEveryMs = 5_000;

const last = new Map<string, { at: number; fault: string | null }>();

const isNews = (merchantId: string, fault: string | null, now: number): boolean => {
  const known = last.get(merchantId);
  if (!known || known.fault !== fault) return true;
  return now - known.at >= (fault === null ? okEveryMs : faultEveryMs);
};

const healthy = sql`last_ok_at = now(), stale_since = null, last_fault = null, faults = 0`;
const failing = (fault: string) =>
  sql`stale_since = coalesce(c.stale_since, now()), last_fault = ${fault}, faults = c.faults + 1`;

async function keep(merchantId: string, fault: string | null): Promise<void> {
  const scope = narrow(systemScope("btcpay:apply"), merchantId);
  await unaudited(scope, async (tx) => {
    const changed = await tx.execute<{ turned: boolean }>(sql`
      update btcpay_connections c set ${fault === null ? healthy : failing(fault)}
      from (select stale_since is null as fine from btcpay_connections
            where merchant_id = ${merchantId} for update) was
      where c.merchant_id = ${merchantId} and c.left_at is null
      returning was.fine <> ${fault === null} as turned`);
    if (changed[0]?.turned)
      await notifyLive(tx, { merchantId, noun: "connections", id: merchantId });
  });
}

/**
 * Keeps when a store last answered and since when it has not, at most every few seconds per process. Never
 * throws: a call to BTCPay must not fail because a note about it did.
 */
export async function hearFrom(merchantId: string, fault: BtcpayFault | null): Promise<void> {
  const message = fault?.message ?? null;
  const now = Date.now();
  if (!isNews(merchantId, message, now)) return;
  last.set(merchantId, { at: now, fault: message });
  try {
    await keep(merchantId, message);
  } catch (error) {
    last.delete(merchantId);
    log.error({ err: error, merchantId }, "connection health was not kept");
  }
}
