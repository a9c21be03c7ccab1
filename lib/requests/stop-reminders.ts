import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { CodeInput } from "./inputs";
import { requests } from "./schema";
import { lockByCode } from "./steps/lock-request";
import { tell } from "./steps/timeline";

/** The payer wants no more mail about this request. */
export const stopReminders = command({
  name: "requests.stop-reminders",
  permission: "requests:serve",
  input: CodeInput,
  redact: ["code"],
  async run(ctx, { code }) {
    const request = await lockByCode(ctx, code);
    ctx.about(request.merchantId, request.id);
    if (request.optedOutAt) return null;
    await ctx.tx.update(requests).set({ optedOutAt: ctx.now }).where(eq(requests.id, request.id));
    await tell(ctx, request, { kind: "opted-out" });
    return null;
  },
});
