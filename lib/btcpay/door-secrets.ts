import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { connections } from "./schema";
import { openFor } from "./sealed";

export type DoorSecret = { merchantId: string; storeId: string; secret: string };

const keepMs = 30_000;
const askAgainMs = 1_000;
const most = 5_000;
const known = new Map<string, { at: number; found: DoorSecret | null }>();

async function load(path: string): Promise<DoorSecret | null> {
  const [row] = await read(systemScope("btcpay:apply"), (r) =>
    r
      .select()
      .from(connections)
      .where(
        and(
          eq(connections.webhookPath, path),
          isNull(connections.leftAt),
          isNotNull(connections.webhookSecretSealed),
        ),
      ),
  );
  if (!row?.webhookSecretSealed) return null;
  const { merchantId, storeId } = row;
  return {
    merchantId,
    storeId,
    secret: openFor(merchantId, "webhook_secret", row.webhookSecretSealed),
  };
}

/**
 * Whose door this path is. Kept for half a minute; `again` asks the database anew, at most once a second
 * for each path, so that a new secret counts at once and a flood of forgeries costs no queries.
 */
export async function doorSecret(path: string, again = false): Promise<DoorSecret | null> {
  const now = Date.now();
  const held = known.get(path);
  if (held && now - held.at < (again || !held.found ? askAgainMs : keepMs)) return held.found;
  const found = await load(path);
  if (known.size >= most) known.clear();
  known.set(path, { at: now, found });
  return found;
}
