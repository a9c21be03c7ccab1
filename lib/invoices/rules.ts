import type { Invoice } from "./schema";

type State = Pick<Invoice, "status" | "additionalStatus">;
export type StateWord = { word: string; tone: "good" | "warn" | "bad" | "info" | "mute" };

const say = (word: string, tone: StateWord["tone"]): StateWord => ({ word, tone });

/** The state of an invoice as the console says it, with the tone its shape takes. */
export function wordOf({ status, additionalStatus }: State): StateWord {
  switch (status) {
    case "requested":
      return say("Preparing", "info");
    case "failed":
      return say("Not made", "bad");
    case "new":
      return additionalStatus === "paid-partial"
        ? say("Part paid", "warn")
        : say("Waiting", "info");
    case "processing":
      return say("Paid", "good");
    case "settled":
      return additionalStatus === "paid-over" ? say("Paid over", "good") : say("Settled", "good");
    case "expired":
      if (additionalStatus === "paid-partial") return say("Part paid", "warn");
      return additionalStatus === "paid-late" ? say("Paid late", "warn") : say("Ran out", "mute");
    case "invalid":
      return additionalStatus === "marked" ? say("Voided", "mute") : say("Not confirmed", "bad");
  }
}

/** Money came and nobody has said yet what it counts as. */
export const needsAttention = ({ status, additionalStatus }: State): boolean =>
  (status === "expired" &&
    (additionalStatus === "paid-partial" || additionalStatus === "paid-late")) ||
  (status === "invalid" && additionalStatus !== "marked");

export const isWaiting = ({ status }: State): boolean => status === "new" || status === "requested";

/** Whether BTCPay lets a person set this state by hand now. */
export const canMark = (
  invoice: Pick<Invoice, "markable" | "btcpayId">,
  as: "settled" | "invalid",
): boolean =>
  invoice.btcpayId !== null && Array.isArray(invoice.markable) && invoice.markable.includes(as);

/**
 * Whether BTCPay can have moved from one state to the other, perhaps over states nobody saw.
 * Settled is final unless a person marks; expired and not confirmed move only by marking.
 */
export function follows(before: State, after: State): boolean {
  if (before.status === after.status) return true;
  if (["requested", "failed", "new", "processing"].includes(before.status)) return true;
  const marked = after.additionalStatus === "marked";
  return marked && (after.status === "settled" || after.status === "invalid");
}
