import { payoutId, pullPaymentId } from "@/lib/btcpay/regtest/ids";
import { amountOf, satsNow, satsThen } from "@/lib/invoices/refunds/rules";
import { roomOf } from "@/lib/invoices/refunds/rules/room";
import { worthOf } from "@/lib/invoices/rules/books";
import { assetOf } from "@/lib/platform/money";
import { later } from "./fates";
import { idAt } from "./ids";
import type { Known } from "./people";
import { rateText } from "./prices";
import { type Random, randomOf } from "./random";
import type { Sale } from "./sale";

/** Money of a sale that went back, or was meant to; everything both databases say of it follows from this. */
export type Back = {
  id: string;
  variant: "full" | "part" | "over";
  rateFrom: "then" | "now";
  rate: string;
  amount: bigint;
  msat: bigint;
  reason: string;
  by: Known;
  askedAt: Date;
  openedAt: Date;
  end: "paid" | "open" | "cancelled" | "expired";
  /** Null while it is open. */
  endedAt: Date | null;
  pullPaymentId: string;
  payoutId: string;
  proof: string;
};

const minute = 60_000;
const dayMs = 86_400_000;
const claimedWithin = 30 * dayMs;
const reasons = [
  "Brought back unopened",
  "Charged twice",
  "Wrong size",
  "Sold out after the sale",
  "Not what was ordered",
  "Paid by mistake",
];

const roomIn = ({ shop, amount, rate, paid }: Sale) => {
  const asset = assetOf(shop.currency);
  const msat = paid?.msat ?? 0n;
  const came = [{ status: "settled", msat, value: worthOf(msat, rate, asset) }];
  return roomOf({ asset, amount, rate }, came, []);
};

const partOf = (price: bigint, draw: Random): bigint =>
  ((price * BigInt(draw.whole(20, 75))) / 10_000n) * 100n;

type Asked = Pick<Back, "variant" | "rateFrom" | "rate" | "amount" | "msat">;

/** As lib/invoices/refunds/steps/terms.ts reckons it; one that would be more bitcoin than came in goes at the old rate. */
function askedFor(sale: Sale, at: Date, draw: Random): Asked {
  const room = roomIn(sale);
  const variant = sale.fate === "over" ? "over" : draw.chance(0.55) ? "full" : "part";
  const amount = amountOf(room, variant, partOf(sale.amount, draw));
  const now = rateText(sale.shop.currency, at);
  const msat = satsNow(room, amount, now);
  if (draw.chance(0.2) && msat <= room.paid.msat)
    return { variant, rateFrom: "now", rate: now, amount, msat };
  return { variant, rateFrom: "then", rate: sale.rate, amount, msat: satsThen(room, amount) };
}

function endOf(
  index: number,
  openedAt: Date,
  now: Date,
  draw: Random,
): Pick<Back, "end" | "endedAt"> {
  const soon = later(openedAt, draw.whole(4, 90) * minute);
  const slow = later(openedAt, draw.whole(300, 9 * 24 * 60) * minute);
  const ended = (end: Back["end"], endedAt: Date): Pick<Back, "end" | "endedAt"> =>
    endedAt < now ? { end, endedAt } : { end: "open", endedAt: null };
  if (index % 12 === 5) return ended("cancelled", soon);
  if (index % 12 === 9) return ended("expired", later(openedAt, claimedWithin + minute));
  return ended("paid", index % 4 === 2 ? slow : soon);
}

function backOf(sale: Sale, index: number, now: Date, draw: Random): Back | null {
  const paidAt = sale.paid?.confirmedAt ?? sale.createdAt;
  const askedAt = later(paidAt, draw.whole(40, 5 * 24 * 60) * minute + draw.whole(0, 59_999));
  const openedAt = later(askedAt, draw.whole(600, 1900));
  if (later(openedAt, 10 * minute) > now) return null;
  const asked = askedFor(sale, askedAt, draw);
  if (asked.amount === 0n || asked.msat === 0n) return null;
  return {
    ...{ ...asked, id: idAt("rfd", askedAt, draw), reason: draw.pick(reasons) },
    ...{ by: sale.shop.owner, askedAt, openedAt, ...endOf(index, openedAt, now, draw) },
    pullPaymentId: pullPaymentId(`flash-demo:refund:${sale.btcpayId}`),
    payoutId: payoutId(`flash-demo:refund:${sale.btcpayId}`),
    proof: draw.hex(32),
  };
}

const wantsBack = ({ fate, paid, btcpayId }: Sale): boolean =>
  paid !== null &&
  (fate === "settled" || fate === "over") &&
  randomOf(`back:${btcpayId}`).chance(fate === "over" ? 0.6 : 0.012);

/** Decides which sales were refunded. The newest of them still waits for its customer. */
export function giveBack(sales: readonly Sale[], now: Date): void {
  let newest: Back | null = null;
  let index = 0;
  for (const sale of sales.filter(wantsBack)) {
    sale.back = backOf(sale, index, now, randomOf(`refund:${sale.btcpayId}`));
    if (!sale.back) continue;
    index += 1;
    if (!newest || sale.back.openedAt > newest.openedAt) newest = sale.back;
  }
  if (newest) Object.assign(newest, { end: "open", endedAt: null });
}
