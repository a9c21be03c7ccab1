import "server-only";
import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { newToken, sha256 } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import type { Offered, purposeOf } from "./inspect";
import { neededPermissions } from "./permissions";
import { grantRequests } from "./schema";
import { openFor, sealFor } from "./sealed";

const lifetimeMs = 15 * 60_000;
const over = () =>
  new Refusal("not-found", "This trip to BTCPay is over. Start again from Settings.");
const live = and(isNull(grantRequests.usedAt), gt(grantRequests.expiresAt, sql`now()`));

type Ask = { merchantId: string; userId: string; baseUrl: string };

/**
 * Starts a trip to BTCPay's consent page and returns its address. BTCPay has no state parameter of its own,
 * so a one-time state rides in `redirect` (GET /api-keys/authorize, UIManageController.APIKeys.cs).
 */
export async function askForKey(
  tx: Tx,
  { merchantId, userId, baseUrl }: Ask,
  purpose: ReturnType<typeof purposeOf>,
): Promise<string> {
  const state = newToken();
  const expiresAt = new Date(Date.now() + lifetimeMs);
  const base = baseUrl.replace(/\/+$/, "");
  await tx.insert(grantRequests).values({
    id: newId("grq"),
    merchantId,
    userId,
    baseUrl: base,
    stateHash: sha256(state),
    expiresAt,
  });
  const query = new URLSearchParams(
    neededPermissions(purpose).map((policy) => ["permissions", policy]),
  );
  query.append("applicationName", "Flash Console");
  query.append("strict", "true");
  query.append("selectiveStores", "true");
  query.append(
    "redirect",
    `${env.AUTH_URL.replace(/\/+$/, "")}/api/btcpay/authorized?state=${state}`,
  );
  return `${base}/api-keys/authorize?${query}`;
}

/** Keeps the key that came back for this state, once. Nothing is connected until the same person confirms. */
export async function keepGrantedKey(tx: Tx, state: string, apiKey: string) {
  const [found] = await tx
    .select({ id: grantRequests.id, merchantId: grantRequests.merchantId })
    .from(grantRequests)
    .where(and(live, eq(grantRequests.stateHash, sha256(state)), isNull(grantRequests.receivedAt)))
    .for("update");
  if (!found) throw over();
  await tx
    .update(grantRequests)
    .set({ receivedAt: sql`now()`, apiKeySealed: sealFor(found.id, "granted_key", apiKey) })
    .where(eq(grantRequests.id, found.id));
  return found;
}

const held = (scope: Scope<"settings:connect">, id: string) =>
  and(
    live,
    within(scope, grantRequests.merchantId),
    eq(grantRequests.id, id),
    eq(grantRequests.userId, scope.actor.id),
    isNotNull(grantRequests.receivedAt),
  );

/** The granted key, for the person who asked for it. */
export async function grantedKey(
  scope: Scope<"settings:connect">,
  id: string,
): Promise<Offered & { merchantId: string }> {
  const [found] = await read(scope, (r) => r.select().from(grantRequests).where(held(scope, id)));
  if (!found?.apiKeySealed) throw over();
  const { merchantId, baseUrl } = found;
  return { merchantId, baseUrl, apiKey: openFor(id, "granted_key", found.apiKeySealed) };
}

/** Uses the grant up and forgets its key. */
export async function spendGrant(
  tx: Tx,
  scope: Scope<"settings:connect">,
  id: string,
): Promise<void> {
  const spent = await tx
    .update(grantRequests)
    .set({ usedAt: sql`now()`, apiKeySealed: null })
    .where(held(scope, id))
    .returning({ id: grantRequests.id });
  if (spent.length === 0) throw over();
}

/** Where a grant waiting for confirmation came from; null when there is none for this person. */
export async function getGrant(
  scope: Scope<"settings:connect">,
  id: string,
): Promise<{ id: string; baseUrl: string } | null> {
  const [found] = await read(scope, (r) =>
    r
      .select({ id: grantRequests.id, baseUrl: grantRequests.baseUrl })
      .from(grantRequests)
      .where(held(scope, id)),
  );
  return found ?? null;
}
