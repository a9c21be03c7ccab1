import "server-only";
import type { Ctx } from "@/lib/access/command";
import { newId } from "@/lib/platform/ids";
import { jsonSafe } from "@/lib/platform/json";
import { notifyLive } from "@/lib/platform/live";
import { type PaymentRequest, requestEvents } from "@/lib/requests/schema";

type Told = { kind: string; detail?: Record<string, unknown> };

/** Adds to the request's timeline and has open pages drawn anew. */
export async function tell(
  { tx, now }: Pick<Ctx, "tx" | "now">,
  { id, merchantId }: Pick<PaymentRequest, "id" | "merchantId">,
  { kind, detail = {} }: Told,
): Promise<void> {
  await tx.insert(requestEvents).values({
    merchantId,
    requestId: id,
    id: newId("rev"),
    kind,
    at: now,
    detail: jsonSafe(detail),
  });
  await notifyLive(tx, { merchantId, noun: "requests", id });
}
