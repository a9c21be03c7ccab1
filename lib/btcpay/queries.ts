import "server-only";
import { and, asc, count, desc, eq, gt, isNotNull, isNull, max, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Reader } from "@/lib/platform/reader";
import { connections, deliveries, differences, type PreflightItem, reconcileRuns } from "./schema";

export type ConnectionState = "connected" | "stale" | "none";
/** A connection as people may see it: no key, no secret, no webhook address. */
export type ConnectionView = {
  merchantId: string;
  state: ConnectionState;
  baseUrl: string;
  storeId: string;
  storeName: string;
  serverVersion: string | null;
  testMode: boolean;
  preflight: PreflightItem[];
  hasWebhook: boolean;
  connectedAt: Date;
  checkedAt: Date | null;
  lastOkAt: Date | null;
  staleSince: Date | null;
  lastFault: string | null;
};

const shown = {
  merchantId: connections.merchantId,
  state: sql<ConnectionState>`case when ${connections.staleSince} is null then 'connected' else 'stale' end`,
  baseUrl: connections.baseUrl,
  storeId: connections.storeId,
  storeName: connections.storeName,
  serverVersion: connections.serverVersion,
  testMode: connections.testMode,
  preflight: connections.preflight,
  hasWebhook: sql<boolean>`${connections.webhookId} is not null`,
  connectedAt: connections.connectedAt,
  checkedAt: connections.checkedAt,
  lastOkAt: connections.lastOkAt,
  staleSince: connections.staleSince,
  lastFault: connections.lastFault,
};

type ConnectionScope = Scope<"merchants:read"> | Scope<"settings:read"> | Scope<"system:read">;
const alive = (scope: Scope<string>) =>
  and(within(scope, connections.merchantId), isNull(connections.leftAt));

export const listConnections = (scope: ConnectionScope, from?: Reader): Promise<ConnectionView[]> =>
  read(scope, (r) => r.select(shown).from(connections).where(alive(scope)), from);

export async function getConnection(
  scope: ConnectionScope,
  merchantId: string,
  from?: Reader,
): Promise<ConnectionView | null> {
  const [found] = await read(
    scope,
    (r) =>
      r
        .select(shown)
        .from(connections)
        .where(and(alive(scope), eq(connections.merchantId, merchantId))),
    from,
  );
  return found ?? null;
}

/** What BTCPay told us about one invoice or payout, oldest first. */
export const deliveriesFor = (
  scope: Scope<`${"invoices" | "cards" | "system"}:read`>,
  objectId: string,
  from?: Reader,
) =>
  read(
    scope,
    (r) =>
      r
        .select({
          originalDeliveryId: deliveries.originalDeliveryId,
          type: deliveries.type,
          happenedAt: deliveries.happenedAt,
          receivedAt: deliveries.receivedAt,
          appliedAt: deliveries.appliedAt,
          repeats: deliveries.repeats,
        })
        .from(deliveries)
        .where(and(within(scope, deliveries.merchantId), eq(deliveries.objectId, objectId)))
        .orderBy(asc(deliveries.happenedAt), asc(deliveries.receivedAt))
        .limit(200),
    from,
  );

type SystemScope = Scope<"system:read">;

const lastRuns = (scope: SystemScope, r: Reader) =>
  r
    .select({
      topic: reconcileRuns.topic,
      kind: reconcileRuns.kind,
      businesses: sql<number>`count(distinct ${reconcileRuns.merchantId})::int`,
      lastFinishedAt: max(reconcileRuns.finishedAt),
      compared: sql<number>`sum(${reconcileRuns.compared})::int`,
      repaired: sql<number>`sum(${reconcileRuns.repaired})::int`,
      faults: count(reconcileRuns.fault),
    })
    .from(reconcileRuns)
    .where(
      and(
        within(scope, reconcileRuns.merchantId),
        gt(reconcileRuns.startedAt, sql`now() - interval '24 hours'`),
      ),
    )
    .groupBy(reconcileRuns.topic, reconcileRuns.kind)
    .orderBy(asc(reconcileRuns.topic), asc(reconcileRuns.kind));

const openDifferences = (scope: SystemScope, r: Reader) =>
  r
    .select()
    .from(differences)
    .where(and(within(scope, differences.merchantId), isNull(differences.resolvedAt)))
    .orderBy(desc(differences.lastSeenAt))
    .limit(200);

const stale = (scope: SystemScope, r: Reader) =>
  r
    .select(shown)
    .from(connections)
    .where(and(alive(scope), isNotNull(connections.staleSince)))
    .orderBy(asc(connections.staleSince));

/** For the system page: runs of the last 24 hours, differences still open, stores that do not answer. */
export const reconcileSummary = (scope: SystemScope, from?: Reader) =>
  read(
    scope,
    async (r) => ({
      runs: await lastRuns(scope, r),
      open: await openDifferences(scope, r),
      stale: await stale(scope, r),
    }),
    from,
  );

export type BtcpayHealth = {
  btcpay: { state: "ok" | "stale" | "none"; connected: number; stale: number };
  reconcile: { lastRunAt: Date | null; openDifferences: number };
};

/** The few figures of /api/health. */
export const btcpayHealth = (scope: SystemScope, from?: Reader): Promise<BtcpayHealth> =>
  read(
    scope,
    async (r) => {
      const [stores] = await r
        .select({ connected: count(), stale: count(connections.staleSince) })
        .from(connections)
        .where(alive(scope));
      const [runs] = await r
        .select({ lastRunAt: max(reconcileRuns.finishedAt) })
        .from(reconcileRuns)
        .where(within(scope, reconcileRuns.merchantId));
      const [open] = await r
        .select({ open: count() })
        .from(differences)
        .where(and(within(scope, differences.merchantId), isNull(differences.resolvedAt)));
      const { connected = 0, stale: waiting = 0 } = stores ?? {};
      return {
        btcpay: {
          state: connected === 0 ? "none" : waiting > 0 ? "stale" : "ok",
          connected,
          stale: waiting,
        },
        reconcile: { lastRunAt: runs?.lastRunAt ?? null, openDifferences: open?.open ?? 0 },
      };
    },
    from,
  );
