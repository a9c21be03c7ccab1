import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { env } from "@/lib/platform/env";
import { ShowKeyInput } from "./inputs";
import { signingKey } from "./rules/signing";
import { buttons } from "./schema";
import { lockButton } from "./steps/lock-button";

/** Shows the key with which the business's own server signs prices; a renewed one makes every earlier signature worthless. */
export const showKey = command({
  name: "buttons.show-key",
  permission: "buttons:manage",
  input: ShowKeyInput,
  async run(ctx, { buttonId, renew }) {
    const button = await lockButton(ctx, buttonId);
    ctx.about(button.merchantId, buttonId);
    const keyVersion = button.keyVersion + (renew ? 1 : 0);
    if (renew) await ctx.tx.update(buttons).set({ keyVersion }).where(eq(buttons.id, buttonId));
    return { key: signingKey(env.AUTH_SECRET, { id: buttonId, keyVersion }) };
  },
});
