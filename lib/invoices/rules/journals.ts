import type { Invoice } from "@/lib/invoices/schema";
import { made, msg } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import {
  type Income,
  incomeLegs,
  incomeOf,
  type Leg,
  noIncome,
  paymentLegs,
  reversed,
  roundingLimit,
} from "./books";
import { type PaymentChange, type PaymentFacts, settledWorth } from "./payments";

export type JournalPlan = { idem: string; kind: string; eventAt: Date; memo: string; legs: Leg[] };

const nth = (count: number): string => (count === 0 ? "" : count === 1 ? ":reversed" : `:${count}`);

/** The journal that takes a payment in when it settles, or out again when it no longer stands. */
export function paymentJournal(
  btcpayId: string,
  { before, after }: PaymentChange,
  now: Date,
): JournalPlan | null {
  const bookings = before?.bookings ?? 0;
  const isIn = bookings % 2 === 1;
  const shouldBeIn = after.status === "settled";
  if (isIn === shouldBeIn || after.msat === 0n) return null;
  const legs = paymentLegs(after.msat, money(after.value, after.asset as Asset));
  return {
    idem: `btcpay:invoice:${btcpayId}:payment:${after.btcpayId}${nth(bookings)}`,
    kind: shouldBeIn ? "invoice.payment" : "invoice.payment-reversed",
    eventAt: shouldBeIn ? after.receivedAt : now,
    memo: shouldBeIn
      ? made`Payment ${after.btcpayId}`
      : made`Payment ${after.btcpayId} no longer stands`,
    legs: shouldBeIn ? legs : reversed(legs),
  };
}

type Booked = Pick<Invoice, "asset" | "bookings" | "bookedSales" | "bookedOver" | "bookedRounding">;
type Closing = Pick<Invoice, "status" | "amount"> & {
  btcpayId: string;
  rate: string | null;
  at: Date;
};

/** What is taken as income once the invoice counts as settled; nothing before, nothing if voided. */
export function incomeWanted(
  { status, amount, rate }: Omit<Closing, "btcpayId" | "at">,
  asset: Asset,
  payments: PaymentFacts[],
): Income {
  if (status !== "settled") return noIncome;
  const limit = roundingLimit(rate ?? "1", asset, payments.length);
  return incomeOf(amount, settledWorth(payments), limit);
}

export const incomeTaken = (booked: Booked): Income => ({
  sales: booked.bookedSales,
  over: booked.bookedOver,
  rounding: booked.bookedRounding,
});

/** The journal that clears `invoices:unsettled` into income, or puts it back after a mark. */
export function incomeJournal(
  booked: Booked,
  closing: Closing,
  wanted: Income,
): JournalPlan | null {
  const legs = incomeLegs(incomeTaken(booked), wanted, booked.asset as Asset);
  if (legs.length === 0) return null;
  return {
    idem: `btcpay:invoice:${closing.btcpayId}:settled${booked.bookings === 0 ? "" : `:${booked.bookings}`}`,
    kind: closing.status === "settled" ? "invoice.settled" : "invoice.reopened",
    eventAt: closing.at,
    memo: closing.status === "settled" ? msg("Taken as a sale") : msg("No longer a sale"),
    legs,
  };
}
