import "server-only";
import type { Ctx } from "@/lib/access/command";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "@/lib/platform/jobs";
import { type PaymentRequest, type RequestReminder, requestReminders } from "@/lib/requests/schema";
import { tell } from "./timeline";

type Wanted = Pick<RequestReminder, "kind" | "about"> & { by: string };

/** Has a reminder mailed, once for its kind and what it is about; false when it was already. */
export async function addReminder(
  ctx: Pick<Ctx, "tx" | "now">,
  { id: requestId, merchantId }: PaymentRequest,
  { by, ...wanted }: Wanted,
): Promise<boolean> {
  const [made] = await ctx.tx
    .insert(requestReminders)
    .values({ id: newId("rem"), merchantId, requestId, createdAt: ctx.now, ...wanted })
    .onConflictDoNothing()
    .returning({ id: requestReminders.id });
  if (!made) return false;
  await enqueue(ctx.tx, {
    kind: "requests.mail-reminder",
    payload: { reminderId: made.id },
    merchantId,
    uniqueKey: `reminder:${made.id}`,
  });
  await tell(
    ctx,
    { id: requestId, merchantId },
    { kind: "reminded", detail: { by, why: wanted.kind } },
  );
  return true;
}
