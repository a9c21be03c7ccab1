import "server-only";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { markPaidByCard } from "@/lib/invoices/steps/link-card-payment";

/** Names the card on the payment it made, once both the tap and the payment are known. */
export const linkPayment = command({
  name: "cards.link-payment",
  permission: "cards:tap",
  input: z.object({ merchantId: z.string(), cardId: z.string(), paymentHash: z.string() }),
  async run(ctx, { merchantId, cardId, paymentHash }) {
    ctx.about(merchantId, cardId);
    const linked = await markPaidByCard(ctx.tx, { paymentHash, cardId });
    return { linked: linked.length };
  },
});
