import { isOver, overLeftOf, type Room } from "@/lib/invoices/refunds/rules";
import type { Refund } from "@/lib/invoices/refunds/schema";
import { canMark } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";
import { msg } from "@/lib/platform/i18n/translator";
import type { AttentionItem } from "./schema";

export type Reason = AttentionItem["reason"];
export type Ending = NonNullable<AttentionItem["how"]>;
export type Proposal = "accept" | "ask-rest" | "refund" | "look";
type Case = Pick<Invoice, "status" | "additionalStatus" | "amount" | "paidAmount">;
type Returned = Pick<Refund, "id" | "status" | "fault" | "amount" | "createdAt">;
/** `room` counts only refunds that are over: what may still be claimed has not left. */
export type Facts = { invoice: Case; room: Room; refunds: readonly Returned[] };
export type Wanted = { reason: Reason; subject: string; amount: bigint; detail: string | null };

export const reasonWords: Record<Reason, string> = {
  "part-paid": msg("Part paid"),
  "paid-late": msg("Paid late"),
  "paid-over": msg("Paid over"),
  "not-confirmed": msg("Not confirmed"),
  "lost-lightning": msg("Late Lightning payment"),
  "refund-stuck": msg("Refund stuck"),
};

const wanted = (reason: Reason, amount: bigint, more: Partial<Wanted> = {}): Wanted => ({
  ...{ reason, amount, subject: "", detail: null },
  ...more,
});

const givenBack = ({ paid, taken }: Room): boolean =>
  taken.msat > 0n && taken.msat + 1_000n > paid.msat;

function ofInvoice({ invoice, room }: Facts): Wanted[] {
  const { status, additionalStatus, amount, paidAmount } = invoice;
  if (status === "settled") {
    const over = additionalStatus === "paid-over" ? overLeftOf(room) : 0n;
    return over > 0n ? [wanted("paid-over", over)] : [];
  }
  if (givenBack(room)) return [];
  if (status === "invalid" && additionalStatus !== "marked")
    return [wanted("not-confirmed", paidAmount)];
  if (status !== "expired") return [];
  if (additionalStatus === "paid-late") return [wanted("paid-late", paidAmount)];
  return additionalStatus === "paid-partial" ? [wanted("part-paid", amount - paidAmount)] : [];
}

/** Not made, and none asked for since; or BTCPay refuses it while it lives. */
const isStuck = (refund: Returned, all: readonly Returned[]): boolean =>
  refund.status === "failed"
    ? !all.some(({ createdAt }) => createdAt > refund.createdAt)
    : refund.fault !== null && !isOver(refund.status);

/** What of this invoice wants a decision now. */
export const wantedOf = (facts: Facts): Wanted[] => [
  ...ofInvoice(facts),
  ...facts.refunds
    .filter((refund) => isStuck(refund, facts.refunds))
    .map(({ id, fault, amount }) => wanted("refund-stuck", amount, { subject: id, detail: fault })),
];

/** Nothing of the invoice itself can want a decision in this state. */
export const isCalm = ({
  status,
  additionalStatus,
}: Pick<Case, "status" | "additionalStatus">): boolean =>
  ["requested", "failed", "new", "processing"].includes(status) ||
  (status === "settled" && additionalStatus !== "paid-over");

/** A payment only the node knows waits for as long as BTCPay says that nothing came. */
export const stillLost = ({ status, additionalStatus }: Case): boolean =>
  status === "expired" && additionalStatus === "none";

/** How something that no longer wants a decision came to its end. */
export function endOf(reason: Reason, { invoice, room }: Facts): Ending {
  if (reason === "refund-stuck") return "passed";
  if (reason === "paid-over" && invoice.status === "settled") return "refunded";
  const marked = invoice.additionalStatus === "marked";
  if (invoice.status === "settled") return marked ? "accepted" : "settled";
  if (invoice.status === "invalid" && marked) return "voided";
  return givenBack(room) ? "refunded" : "passed";
}

type Rest = Pick<Invoice, "status" | "additionalStatus"> | null;

/** The second invoice came to nothing, so that another may ask. */
export const mayAskAgain = (rest: Rest): boolean =>
  rest === null ||
  rest.status === "failed" ||
  rest.status === "invalid" ||
  (rest.status === "expired" && rest.additionalStatus === "none");

/** The one thing to do next; null while something is on its way. */
export function proposalOf(
  { reason, decision }: Pick<AttentionItem, "reason" | "decision">,
  invoice: Pick<Invoice, "markable" | "btcpayId">,
  rest: Rest,
): Proposal | null {
  if (decision === "accept") return null;
  if (reason === "paid-over") return "refund";
  if (reason === "refund-stuck") return "look";
  if (reason === "part-paid" && rest?.status !== "settled")
    return mayAskAgain(rest) ? "ask-rest" : null;
  if (canMark(invoice, "settled")) return "accept";
  return reason === "lost-lightning" ? null : "refund";
}

const minute = 60_000;
const lookFor = 7 * 24 * 60 * minute;

/** When to ask the node again about an invoice that ran out; null when nothing late is to be expected. */
export function nextNodeLook(expiredAt: Date, now: Date): Date | null {
  const age = now.getTime() - expiredAt.getTime();
  if (age > lookFor) return null;
  return new Date(now.getTime() + Math.max(minute, age / 4));
}
