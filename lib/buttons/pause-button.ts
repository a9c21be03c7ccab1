import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { PauseButtonInput } from "./inputs";
import { buttons } from "./schema";
import { lockButton } from "./steps/lock-button";

/** Stops a button, or lets it go on. Payments that are open meanwhile still count. */
export const pauseButton = command({
  name: "buttons.pause",
  permission: "buttons:manage",
  input: PauseButtonInput,
  async run(ctx, { buttonId, paused }) {
    const { merchantId, pausedAt } = await lockButton(ctx, buttonId);
    ctx.about(merchantId, buttonId);
    if ((pausedAt !== null) === paused) return { id: buttonId };
    await ctx.tx
      .update(buttons)
      .set({ pausedAt: paused ? ctx.now : null })
      .where(eq(buttons.id, buttonId));
    return { id: buttonId };
  },
});
