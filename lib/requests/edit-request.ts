import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { type Currency, parseAmount } from "@/lib/platform/money";
import { EditRequestInput } from "./inputs";
import { type PaymentRequest, requestInvoices, requests } from "./schema";
import { lockRequest } from "./steps/lock-request";
import { tell } from "./steps/timeline";

const unchanged = "Nothing was changed.";

function priceOf(text: string, { currency, kind, paidAmount, heldAmount }: PaymentRequest): bigint {
  const refuse = (why: string) => new Refusal("invalid", unchanged, { amount: [why] });
  let amount: bigint;
  try {
    amount = parseAmount(text, currency as Currency).amount;
  } catch (refusal) {
    if (refusal instanceof Refusal) throw refuse(refusal.message);
    throw refusal;
  }
  if (kind === "once" && amount < paidAmount + heldAmount)
    throw refuse("More than this was paid already");
  return amount;
}

/** Changes what is asked for. While a payment is open its amount stays: somebody is about to pay it. */
export const editRequest = command({
  name: "requests.edit",
  permission: "requests:manage",
  input: EditRequestInput,
  async run(ctx, { requestId, ...input }) {
    const request = await lockRequest(ctx, requestId);
    ctx.about(request.merchantId, requestId);
    const once = request.kind === "once";
    const amount = priceOf(input.amount, request);
    const open = and(eq(requestInvoices.requestId, requestId), eq(requestInvoices.state, "open"));
    if (once && amount !== request.amount && (await ctx.tx.$count(requestInvoices, open)) > 0)
      throw new Refusal("conflict", unchanged, {
        amount: ["A payment is open now. Change the amount when it has ended."],
      });
    const payerEmail = once ? (input.payerEmail ?? null) : null;
    await ctx.tx
      .update(requests)
      .set({
        ...{ title: input.title, note: input.note ?? null, amount, payerEmail },
        ...{ partial: once && input.partial, dueDay: input.dueDay ?? null },
        closes: input.closes && input.dueDay !== undefined,
        remind: once && input.remind,
        ...(payerEmail === request.payerEmail ? {} : { optedOutAt: null }),
      })
      .where(eq(requests.id, requestId));
    await tell(ctx, request, { kind: "edited", detail: { by: ctx.actor.name } });
    return { id: requestId };
  },
});
