import "server-only";
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { narrow, within } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { tenantById } from "@/lib/access/tenants";
import { clientFor } from "./client";
import { BtcpayFault } from "./fault";
import { purposeOf } from "./inspect";
import { preflight } from "./preflight";
import { saveWebhook } from "./save-webhook";
import { type Connection, connections } from "./schema";
import { isTestNetwork } from "./test-network";
import { hasWebhook, replaceWebhook } from "./webhook-registration";

const scope = () => systemScope("btcpay:apply");

/** After a store is connected, or when its webhook is gone: registers one and keeps its secret. */
export async function registerWebhook({ merchantId }: { merchantId: string }): Promise<void> {
  const [found] = await read(scope(), (r) =>
    r
      .select({ webhookPath: connections.webhookPath })
      .from(connections)
      .where(and(eq(connections.merchantId, merchantId), isNull(connections.leftAt))),
  );
  if (!found) return;
  const webhook = await replaceWebhook(await clientFor(merchantId), found.webhookPath);
  await saveWebhook(systemActor, { merchantId, ...found, ...webhook });
}

const fullCheckMs = 10 * 60_000;
const isFresh = ({ checkedAt, webhookId, staleSince }: Connection, now: Date): boolean =>
  staleSince === null &&
  webhookId !== null &&
  checkedAt !== null &&
  now.getTime() - checkedAt.getTime() < fullCheckMs;

async function check(connection: Connection): Promise<void> {
  const { merchantId } = connection;
  const client = await clientFor(merchantId);
  const { currency = "JMD" } = (await tenantById(merchantId)) ?? {};
  const { version } = await client.serverInfo();
  if (isFresh(connection, new Date())) return;
  const list = await preflight(client, { currency, purpose: purposeOf(merchantId) });
  const testMode = (await isTestNetwork(client)) ?? connection.testMode;
  await unaudited(narrow(scope(), merchantId), (tx) =>
    tx
      .update(connections)
      .set({ preflight: list, serverVersion: version, testMode, checkedAt: sql`now()` })
      .where(eq(connections.merchantId, merchantId)),
  );
  if (!(await hasWebhook(client, connection))) await registerWebhook({ merchantId });
}

const due = () =>
  or(
    sql`${connections.staleSince} is not null`,
    isNull(connections.webhookId),
    isNull(connections.checkedAt),
    lt(connections.checkedAt, sql`now() - interval '10 minutes'`),
    lt(connections.lastOkAt, sql`now() - interval '45 seconds'`),
  );

/**
 * Every 20 seconds: asks the stores that did not answer, and those nobody has asked anything lately, whether
 * they are there. Every ten minutes, and when one is back, looks its set-up and its webhook over as well.
 */
export async function checkConnections(seen = scope()): Promise<void> {
  const waiting = await read(seen, (r) =>
    r
      .select()
      .from(connections)
      .where(and(within(seen, connections.merchantId), isNull(connections.leftAt), due()))
      .orderBy(asc(connections.lastOkAt))
      .limit(50),
  );
  const results = await Promise.allSettled(waiting.map(check));
  for (const result of results)
    if (result.status === "rejected" && !(result.reason instanceof BtcpayFault))
      throw result.reason;
}
