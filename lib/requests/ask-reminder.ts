import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { canMail } from "@/lib/platform/mail";
import { RemindInput } from "./inputs";
import { payable, stateOf, takesPayment } from "./rules";
import { type PaymentRequest, requestReminders } from "./schema";
import { addReminder } from "./steps/add-reminder";
import { lockRequest } from "./steps/lock-request";
import { todayOf } from "./steps/today";

const hourMs = 3_600_000;
const refuse = (why: string) => new Refusal("conflict", why);

function checkMayRemind(request: PaymentRequest, today: string): void {
  if (!canMail())
    throw new Refusal("unavailable", "This console sends no mail. Copy the link instead.");
  if (!request.payerEmail) throw refuse("Write the payer’s e-mail first.");
  if (request.optedOutAt) throw refuse("The payer asked for no more reminders.");
  if (!takesPayment(stateOf(request, today)) || payable(request) === 0n)
    throw refuse("Nothing is left to remind of.");
}

/** Mails the payer now, at the most once an hour. */
export const askReminder = command({
  name: "requests.ask-reminder",
  permission: "requests:manage",
  input: RemindInput,
  async run(ctx, { requestId, idempotencyKey }) {
    const request = await lockRequest(ctx, requestId);
    ctx.about(request.merchantId, requestId);
    checkMayRemind(request, await todayOf(ctx, request));
    const [last] = await ctx.tx
      .select({ about: requestReminders.about })
      .from(requestReminders)
      .where(
        and(
          eq(requestReminders.requestId, requestId),
          gt(requestReminders.createdAt, new Date(ctx.now.getTime() - hourMs)),
        ),
      );
    if (last?.about === idempotencyKey) return { id: requestId };
    if (last) throw refuse("A reminder went out within the last hour. Wait a little.");
    await addReminder(ctx, request, { kind: "asked", about: idempotencyKey, by: ctx.actor.name });
    return { id: requestId };
  },
});
