import { msg } from "@/lib/platform/i18n/translator";
import type { PaymentRequest } from "./schema";

type Known = Pick<PaymentRequest, "kind" | "amount" | "paidAmount" | "heldAmount">;
type Standing = Known & Pick<PaymentRequest, "dueDay" | "closes" | "archivedAt">;
export type RequestState = "archived" | "paid" | "closed" | "overdue" | "part-paid" | "open";

/** Minor units that may still be asked for; money a person has to decide about is not asked for again. */
export function payable({ kind, amount, paidAmount, heldAmount }: Known): bigint {
  if (kind === "reusable") return amount;
  const left = amount - paidAmount - heldAmount;
  return left > 0n ? left : 0n;
}

/** Of a request paid once: what is not paid yet, whatever is being looked at. */
export const remaining = ({ amount, paidAmount }: Pick<Known, "amount" | "paidAmount">): bigint =>
  amount > paidAmount ? amount - paidAmount : 0n;

/** What a request is on `today`, a calendar day of its business. */
export function stateOf(request: Standing, today: string): RequestState {
  if (request.archivedAt) return "archived";
  const once = request.kind === "once";
  if (once && remaining(request) === 0n) return "paid";
  const late = request.dueDay !== null && request.dueDay < today;
  if (late && request.closes) return "closed";
  if (late && once) return "overdue";
  return once && request.paidAmount > 0n ? "part-paid" : "open";
}

/** Whether a payment may start. */
export const takesPayment = (state: RequestState): boolean =>
  state === "open" || state === "part-paid" || state === "overdue";

type Word = { word: string; tone: "good" | "warn" | "bad" | "info" | "mute" };

export const stateWords: Record<RequestState, Word> = {
  archived: { word: msg("Archived"), tone: "mute" },
  paid: { word: msg("Paid"), tone: "good" },
  closed: { word: msg("Closed"), tone: "mute" },
  overdue: { word: msg("Overdue"), tone: "bad" },
  "part-paid": { word: msg("Part paid"), tone: "warn" },
  open: { word: msg("{state, select, other {Open}}"), tone: "info" },
};
