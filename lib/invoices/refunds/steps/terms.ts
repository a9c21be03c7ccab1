import "server-only";
import {
  amountOf,
  type Both,
  hasRoom,
  leftOf,
  type Room,
  satsNow,
  satsThen,
} from "@/lib/invoices/refunds/rules";
import type { Invoice } from "@/lib/invoices/schema";
import { Refusal } from "@/lib/platform/errors";
import { formatMoney } from "@/lib/platform/format";
import { type Currency, money, msatPerSat, parseAmount } from "@/lib/platform/money";
import type { DecimalRate } from "@/lib/platform/rates";

type Wish = { variant: "full" | "part" | "over"; amount?: string | undefined };

const atAmount = (why: string) =>
  new Refusal("limit-reached", "The refund was not made.", { amount: [why] });
const atRate = (why: string) =>
  new Refusal("limit-reached", "The refund was not made.", { rate: [why] });

function checkRefundable({ status, btcpayId }: Invoice, room: Room): void {
  if (btcpayId === null || !["settled", "expired", "invalid"].includes(status))
    throw new Refusal("conflict", "This invoice cannot be refunded while it is being paid.");
  if (room.paid.msat === 0n)
    throw new Refusal("conflict", "Nothing was paid on this invoice, so nothing can be refunded.");
  if (!hasRoom(room))
    throw new Refusal("conflict", "All that was paid on this invoice is refunded already.");
}

const typedIn = (invoice: Invoice, { variant, amount }: Wish): bigint | null =>
  variant === "part" ? parseAmount(amount ?? "", invoice.currency as Currency).amount : null;

/**
 * How much leaves for a wish: never more than came in, neither in the invoice's currency nor in bitcoin. `rate` is
 * a price of now; null takes the price of the payment. Refuses at the field concerned.
 */
export function termsOf(invoice: Invoice, room: Room, wish: Wish, rate: DecimalRate | null): Both {
  checkRefundable(invoice, room);
  const left = leftOf(room);
  const { asset } = room;
  const said = (amount: bigint) => formatMoney(money(amount, asset));
  const amount = amountOf(room, wish.variant, typedIn(invoice, wish));
  if (amount === 0n)
    throw new Refusal("conflict", "Nothing beyond the price is left to refund.", {
      variant: ["Choose another part"],
    });
  if (amount > left.amount)
    throw atAmount(`At most ${said(left.amount)} of this invoice can still be refunded.`);
  const msat = rate === null ? satsThen(room, amount) : satsNow(room, amount, rate);
  if (msat < msatPerSat) throw atAmount("This is less than one satoshi. Refund more at once.");
  if (msat > left.msat)
    throw atRate(
      `${said(amount)} is ${formatMoney(money(msat, "BTC/11"))} at this rate, and only ${formatMoney(money(left.msat, "BTC/11"))} of what was paid is left. Refund less, or at the rate of the payment.`,
    );
  return asset === "BTC/11" ? { amount: msat, msat } : { amount, msat };
}
