import { parseDay, startOfDay } from "@/lib/platform/dates";
import { msg } from "@/lib/platform/i18n/translator";
import type { InvoiceListAddress } from "./inputs";
import type { InvoiceFilter } from "./queries/list-invoices";
import { byAmount } from "./rules/place";
import type { Invoice } from "./schema";

type State = Pick<Invoice, "status" | "additionalStatus">;
export type StateWord = { word: string; tone: "good" | "warn" | "bad" | "info" | "mute" };

const say = (word: string, tone: StateWord["tone"]): StateWord => ({ word, tone });

/** The state of an invoice as the console says it, with the tone its shape takes. */
export function wordOf({ status, additionalStatus }: State): StateWord {
  switch (status) {
    case "requested":
      return say(msg("Preparing"), "info");
    case "failed":
      return say(msg("Not made"), "bad");
    case "new":
      return additionalStatus === "paid-partial"
        ? say(msg("Part paid"), "warn")
        : say(msg("Waiting"), "info");
    case "processing":
      return say(msg("Paid"), "good");
    case "settled":
      return additionalStatus === "paid-over"
        ? say(msg("Paid over"), "good")
        : say(msg("Settled"), "good");
    case "expired":
      if (additionalStatus === "paid-partial") return say(msg("Part paid"), "warn");
      return additionalStatus === "paid-late"
        ? say(msg("Paid late"), "warn")
        : say(msg("Ran out"), "mute");
    case "invalid":
      return additionalStatus === "marked"
        ? say(msg("Voided"), "mute")
        : say(msg("Not confirmed"), "bad");
  }
}

/** Money came and nobody has said yet what it counts as. */
export const needsAttention = ({ status, additionalStatus }: State): boolean =>
  (status === "expired" &&
    (additionalStatus === "paid-partial" || additionalStatus === "paid-late")) ||
  (status === "invalid" && additionalStatus !== "marked");

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

/** The filters of an address for the query: `to` is a day that counts in full. */
export function filterOf(address: InvoiceListAddress, zone: string): InvoiceFilter {
  const { view, q, currency, from, to, at } = address;
  const order = byAmount(address.order) && !currency ? "newest" : address.order;
  const last = to ? parseDay(to, zone) : null;
  return {
    status: view,
    search: q,
    currency,
    order,
    from: (from ? parseDay(from, zone) : null) ?? undefined,
    to: last ? startOfDay(last, zone, 1) : undefined,
    cursor: at,
  };
}

/** What is still to be paid, in millisatoshi; null while no price in bitcoin is known. */
export function leftToPay(
  invoice: Pick<Invoice, "dueMsat">,
  payments: readonly { msat: bigint; status: string }[],
): bigint | null {
  if (invoice.dueMsat === null) return null;
  const stand = payments.filter(({ status }) => status !== "invalid");
  const left = invoice.dueMsat - stand.reduce((sum, { msat }) => sum + msat, 0n);
  return left > 0n ? left : 0n;
}
