import { formatMoney } from "@/lib/platform/format";
import { assetOf, money, unitsOf } from "@/lib/platform/money";
import { bitcoinFor, isRate } from "@/lib/platform/rates";
import type { TillState } from "@/lib/pos/queries/till-state";
import { percentOf, type Totals, totalsOf } from "@/lib/pos/rules";
import type { Tender } from "@/lib/pos/rules/tender";
import type { Cart, Sending } from "./till-store";

const unitsIn = (currency: string) => (currency === "SATS" ? 0 : currency === "BTC" ? 8 : 2);

/** Typed text in minor units; null while it is no amount. Bitcoin counts in millisatoshi. */
export function minorOf(text: string, currency: string): bigint | null {
  const units = unitsOf(text.replace(/\.$/, ""), unitsIn(currency));
  if (units === null || units < 0n) return null;
  return currency === "SATS" || currency === "BTC" ? units * 1000n : units;
}

const linesOf = (cart: Cart) =>
  cart.lines.map(({ unit, quantity }) => ({ unit: BigInt(unit), quantity }));

/** A cart's amounts; discount and tip are whole percents, the tip of what remains. */
export function billOf(cart: Cart, { taxRate, taxIncluded }: TillState["till"]): Totals {
  const lines = linesOf(cart);
  const rates = { taxRate, taxIncluded };
  const plain = totalsOf({ lines, discount: 0n, tip: 0n, ...rates });
  const discount = percentOf(plain.subtotal, cart.discount);
  const tip = percentOf(plain.subtotal - discount, cart.tip);
  return totalsOf({ lines, discount, tip, ...rates });
}

export function sendingOf(cart: Cart, till: TillState["till"], tender: Tender): Sending {
  const { discount, tip } = billOf(cart, till);
  return {
    ...{ idempotencyKey: crypto.randomUUID(), tender, lines: cart.lines },
    ...{ discount: `${discount}`, tip: `${tip}` },
    ...{ taxRate: till.taxRate, taxIncluded: till.taxIncluded },
    ...(cart.note ? { note: cart.note } : {}),
  };
}

/** About how many sats a total is at the last known rate; empty when none is known or it is bitcoin itself. */
export function bitcoinAbout(total: bigint, { business, rate }: TillState): string {
  const { currency } = business;
  if (!rate || !isRate(rate) || total === 0n || assetOf(currency) === "BTC/11") return "";
  const about = bitcoinFor(money(total, assetOf(currency)), rate);
  return `≈ ${formatMoney(about)}`;
}
