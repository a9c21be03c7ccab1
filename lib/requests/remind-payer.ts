import "server-only";
import { command } from "@/lib/access/command";
import { ReminderInput } from "./inputs";
import { payable, stateOf, takesPayment } from "./rules";
import { addReminder } from "./steps/add-reminder";
import { lockRequest } from "./steps/lock-request";
import { todayOf } from "./steps/today";

/** The reminder of a due day, once a kind, unless it was paid, put away or stopped meanwhile. */
export const remindPayer = command({
  name: "requests.remind-payer",
  permission: "requests:serve",
  input: ReminderInput,
  async run(ctx, { requestId, kind, dueDay }) {
    const request = await lockRequest(ctx, requestId);
    ctx.about(request.merchantId, requestId);
    const { remind, payerEmail, optedOutAt } = request;
    const wanted = remind && payerEmail && !optedOutAt && request.dueDay === dueDay;
    const state = stateOf(request, await todayOf(ctx, request));
    if (!wanted || !takesPayment(state) || payable(request) === 0n) return false;
    return addReminder(ctx, request, { kind, about: dueDay, by: ctx.actor.name });
  },
});
