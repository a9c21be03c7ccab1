import "server-only";
import { command } from "@/lib/access/command";
import { env } from "@/lib/platform/env";
import { type Currency, parseAmount } from "@/lib/platform/money";
import { SignOrderInput } from "./inputs";
import { signatureOf, signingKey } from "./rules/signing";
import { lockButton } from "./steps/lock-button";

/** Signs a price for one order of this button. Nothing is kept: the signature is the proof. */
export const signOrder = command({
  name: "buttons.sign-order",
  permission: "buttons:manage",
  input: SignOrderInput,
  async run(ctx, { buttonId, orderNumber, amount }) {
    const button = await lockButton(ctx, buttonId);
    ctx.about(button.merchantId, buttonId);
    parseAmount(amount, button.currency as Currency);
    const key = signingKey(env.AUTH_SECRET, button);
    return { orderNumber, amount, signature: signatureOf(key, button, { orderNumber, amount }) };
  },
});
