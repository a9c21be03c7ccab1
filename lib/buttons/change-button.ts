import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { ChangeButtonInput } from "./inputs";
import { buttons } from "./schema";
import { lockButton } from "./steps/lock-button";
import { wantedOf } from "./steps/wanted";

/** Changes what a button costs and says, wherever it stands. Its kind and currency stay. */
export const changeButton = command({
  name: "buttons.change",
  permission: "buttons:manage",
  input: ChangeButtonInput,
  async run(ctx, { buttonId, ...asked }) {
    const button = await lockButton(ctx, buttonId);
    const { merchantId } = button;
    ctx.about(merchantId, buttonId);
    await ctx.tx.update(buttons).set(wantedOf(button, asked)).where(eq(buttons.id, buttonId));
    return { id: buttonId };
  },
});
