import "server-only";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { deliveries } from "./schema";

export type ApplyPayload = {
  merchantId: string;
  type: string;
  /** Invoice or payout at BTCPay. */
  objectId: string;
  originalDeliveryId: string;
};

/**
 * Runs `apply` for a delivery, unless a re-fetch that began after it came in has covered it already (BTCPay
 * sends up to four for one Lightning payment). Then marks every delivery that this run has covered.
 */
export async function applyingDelivery(
  payload: ApplyPayload,
  apply: (payload: ApplyPayload) => Promise<void>,
): Promise<void> {
  const { merchantId, objectId, originalDeliveryId } = payload;
  const scope = narrow(systemScope("btcpay:apply"), merchantId);
  const [waiting] = await read(scope, (r) =>
    r
      .select({ startedAt: sql<string>`clock_timestamp()::text` })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.merchantId, merchantId),
          eq(deliveries.originalDeliveryId, originalDeliveryId),
          isNull(deliveries.appliedAt),
        ),
      ),
  );
  if (!waiting) return;
  await apply(payload);
  await unaudited(scope, (tx) =>
    tx
      .update(deliveries)
      .set({ appliedAt: sql`now()` })
      .where(
        and(
          eq(deliveries.merchantId, merchantId),
          eq(deliveries.objectId, objectId),
          isNull(deliveries.appliedAt),
          lte(deliveries.receivedAt, sql`${waiting.startedAt}::timestamptz`),
        ),
      ),
  );
}
