import "server-only";
import { type Ctx, command } from "@/lib/access/command";
import { refreshAttention } from "@/lib/invoices/attention/steps/refresh";
import { invoiceRefunded } from "@/lib/invoices/events";
import { canonicalJson } from "@/lib/platform/json";
import { ApplyRefundInput } from "./inputs";
import { isOver, nextLook, shareOf } from "./rules";
import { type Stand, standOf } from "./rules/stand";
import type { Refund } from "./schema";
import { bookRefund, changeRefund, endedAs } from "./steps/change";
import { tell } from "./steps/reserve";
import { lockInvoiceOf, openRefund, roomNow } from "./steps/standing";

const timelineKinds: Partial<Record<Refund["status"], string>> = {
  claimed: "refund-claimed",
  "in-flight": "refund-in-flight",
  paid: "refund-paid",
  expired: "refund-expired",
  cancelled: "refund-cancelled",
};

type Moving = Pick<Ctx, "tx" | "scope" | "now" | "emit">;

/** Told once, when the last of a refund is known, with what really left. */
async function tellPaid(ctx: Moving, refund: Refund, paidMsat: bigint): Promise<void> {
  const { id: refundId, invoiceId, merchantId, asset } = refund;
  const { paid } = await roomNow(ctx, await lockInvoiceOf(ctx, invoiceId));
  const amount = shareOf(refund, paidMsat);
  const told = { invoiceId, merchantId, refundId, msat: paidMsat, amount, asset };
  await ctx.emit(invoiceRefunded, { ...told, paidAmount: paid.amount }, merchantId);
}

const changes = (refund: Refund, { status, payouts }: Stand): boolean =>
  refund.status !== status || canonicalJson(refund.payouts) !== canonicalJson(payouts);

/** Makes a refund and the books equal to what BTCPay says of its pull payment. The same twice changes nothing. */
export const applyRefund = command({
  name: "invoices.apply-refund",
  permission: "btcpay:apply",
  input: ApplyRefundInput,
  async run(ctx, { refundId, archived, payouts }) {
    const { tx, now } = ctx;
    const refund = await openRefund(ctx, refundId);
    if (isOver(refund.status) || refund.status === "awaiting-approval") return { changed: false };
    const stand = standOf(refund, { archived, payouts });
    if (!changes(refund, stand)) return { changed: false };
    const { status, paidMsat } = stand;
    const ended = isOver(status);
    await changeRefund(tx, refundId, {
      ...{ status, paidMsat, payouts: stand.payouts },
      nextPollAt: nextLook({ ...refund, status }, now),
      ...(ended ? endedAs(refund, stand, now) : {}),
    });
    await bookRefund(ctx, refund, stand);
    const kind = refund.status === status ? undefined : timelineKinds[status];
    const paid = { ...refund, amount: shareOf(refund, paidMsat) };
    const left = ended && status !== "paid" && paidMsat > 0n;
    if (kind) await tell(ctx, status === "paid" || left ? paid : refund, { kind });
    if (ended && paidMsat > 0n) await tellPaid(ctx, refund, paidMsat);
    await refreshAttention(ctx, refund.invoiceId);
    return { changed: true };
  },
});
