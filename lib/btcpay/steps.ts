import "server-only";
import { eq, sql } from "drizzle-orm";
import { newToken } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { notifyLive } from "@/lib/platform/live";
import type { InspectedStore } from "./inspect";
import { connections } from "./schema";
import { sealFor } from "./sealed";

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  String((error.cause as { constraint_name?: string } | undefined)?.constraint_name) ===
    "connections_one_tenant";

async function current(tx: Tx, merchantId: string) {
  const [found] = await tx
    .select()
    .from(connections)
    .where(eq(connections.merchantId, merchantId))
    .for("update");
  return found && !found.leftAt ? found : null;
}

/** Keeps an inspected store as this tenant's, or its key and findings anew. A store belongs to one tenant. */
export async function keepConnection(
  tx: Tx,
  merchantId: string,
  store: InspectedStore,
): Promise<void> {
  const before = await current(tx, merchantId);
  const same = before?.storeId === store.storeId && before.baseUrl === store.baseUrl;
  if (before && !same)
    throw new Refusal(
      "conflict",
      `${before.storeName} is connected already. Disconnect it before connecting another store.`,
    );
  const now = sql`now()`;
  const row = {
    baseUrl: store.baseUrl,
    storeId: store.storeId,
    storeName: store.storeName,
    apiKeySealed: sealFor(merchantId, "api_key", store.apiKey),
    serverVersion: store.serverVersion,
    testMode: store.testMode,
    preflight: store.preflight,
    checkedAt: now,
    lastOkAt: now,
    staleSince: null,
    lastFault: null,
    faults: 0,
    leftAt: null,
    ...(same
      ? {}
      : { webhookPath: newToken(), webhookId: null, webhookSecretSealed: null, connectedAt: now }),
  };
  try {
    await tx
      .insert(connections)
      .values({ ...row, merchantId, webhookPath: row.webhookPath ?? newToken() })
      .onConflictDoUpdate({ target: connections.merchantId, set: row });
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Refusal("conflict", "This store is connected to another business.");
  }
  await notifyLive(tx, { merchantId, noun: "connections", id: merchantId });
}

/** Ends the connection: the key and the secret are gone at once. Returns what was connected. */
export async function endConnection(tx: Tx, merchantId: string) {
  const before = await current(tx, merchantId);
  if (!before) throw new Refusal("not-found", "No BTCPay store is connected.");
  await tx
    .update(connections)
    .set({ leftAt: sql`now()`, apiKeySealed: "", webhookSecretSealed: null, webhookId: null })
    .where(eq(connections.merchantId, merchantId));
  await notifyLive(tx, { merchantId, noun: "connections", id: merchantId });
  return before;
}
