import "server-only";
import type { z } from "zod";
import { type Ctx, command } from "@/lib/access/command";
import { askInvoice } from "@/lib/invoices/steps/ask-invoice";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { type Currency, isAsset, parseAmount } from "@/lib/platform/money";
import { PressButtonInput } from "./inputs";
import { mayPress } from "./rules/origins";
import { priceOfPress } from "./rules/pressing";
import { isSignature, signatureOf, signingKey } from "./rules/signing";
import { buttonInvoices, type PayButton } from "./schema";
import { knownPress } from "./steps/known-press";
import { lockButton } from "./steps/lock-button";

const minutes = 15;
type Press = z.output<typeof PressButtonInput>;

/** What is to be paid: the button's own price or limits, unless the business signed another price for an order. */
function priceOf(button: PayButton, { amount, orderNumber, signature }: Press): bigint {
  if (orderNumber === undefined && signature === undefined) return priceOfPress(button, amount);
  const expected = signatureOf(signingKey(env.AUTH_SECRET, button), button, {
    orderNumber: orderNumber ?? "",
    amount: amount ?? "",
  });
  if (!orderNumber || !isSignature(signature ?? "", expected))
    throw new Refusal("forbidden", "This price or order is not the one the business signed.");
  return parseAmount(amount ?? "", button.currency as Currency).amount;
}

async function ask(ctx: Ctx<"buttons:serve">, button: PayButton, press: Press & { due: bigint }) {
  const { merchantId, currency, asset } = button;
  if (!isAsset(asset)) throw new Error(`${button.id} is in ${asset}`);
  const orderNumber = press.orderNumber ?? null;
  const { id } = await askInvoice(ctx, {
    ...{ merchantId, currency, asset, amount: press.due, source: "button" },
    idempotencyKey: newId("press"),
    ...{
      orderNumber,
      description: button.description ?? button.name,
      buyerName: null,
      buyerEmail: null,
    },
    ...{ expiryMinutes: minutes, returnAddress: button.returnAddress },
  });
  await ctx.tx.insert(buttonInvoices).values({
    ...{ merchantId, buttonId: button.id, invoiceId: id, amount: press.due, orderNumber },
    ...{ visitor: press.visitor, createdAt: ctx.now },
  });
  return { id };
}

/** Makes the invoice of one press. What the sender may not choose is refused, and then nothing is made. */
export const pressButton = command({
  name: "buttons.press",
  permission: "buttons:serve",
  input: PressButtonInput,
  redact: ["signature", "visitor"],
  async run(ctx, press) {
    const button = await lockButton(ctx, press.buttonId);
    ctx.about(button.merchantId, button.id);
    if (button.pausedAt)
      throw new Refusal("conflict", "The business takes no payments by this button now.");
    if (!mayPress(button.origins, press))
      throw new Refusal("forbidden", "This button does not belong to the site it was pressed on.");
    const due = priceOf(button, press);
    const known = await knownPress(ctx, button, {
      ...{ amount: due, visitor: press.visitor, orderNumber: press.orderNumber ?? null },
    });
    return known ? { id: known } : ask(ctx, button, { ...press, due });
  },
});
