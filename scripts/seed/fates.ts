import type { Random } from "./random";
import type { Fate, Mark, Paid, Sale } from "./sale";

const minute = 60_000;
const dayMs = 86_400_000;
export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** Chances in the order of the names; the rest is settled. */
const chances: readonly [Fate, number][] = [
  ["unpaid", 0.052],
  ["partial", 0.005],
  ["late", 0.004],
  ["unconfirmed", 0.0005],
  ["over", 0.004],
];

export function fateOf(draw: Random, progress: number): Fate {
  let rest = draw.unit();
  const [fate] = chances.find(([, share]) => {
    rest -= share;
    return rest < 0;
  }) ?? ["settled"];
  return fate === "unconfirmed" && progress > 0.97 ? "settled" : (fate as Fate);
}

type Due = Pick<Sale, "createdAt" | "expiresAt" | "dueMsat" | "fate">;

const sats = (msat: bigint, percent: number): bigint =>
  ((msat * BigInt(percent)) / 100_000n) * 1000n;

/** When, how and how much is paid; the id follows. Null when nobody pays. */
export function paymentOf(
  { createdAt, expiresAt, dueMsat, fate }: Due,
  onChain: number,
  draw: Random,
): Omit<Paid, "id"> | null {
  const wait = Math.min(14 * 60, Math.round(14 + 60 * Math.exp(0.9 * draw.normal())));
  const chain =
    fate === "late" || fate === "unconfirmed" || fate === "over" || draw.chance(onChain);
  const method = chain ? ("BTC-CHAIN" as const) : ("BTC-LN" as const);
  const at =
    fate === "late"
      ? later(expiresAt, draw.whole(2 * 60, 10 * 60) * 1000)
      : later(createdAt, (chain ? Math.min(wait, 8 * 60) : wait) * 1000);
  const confirmedAt = chain ? later(at, draw.whole(3 * 60, 16 * 60) * 1000) : at;
  if (fate === "unpaid") return null;
  const part =
    fate === "partial" ? draw.whole(30, 95) : fate === "over" ? draw.whole(102, 130) : 100;
  return { method, at, confirmedAt, msat: part === 100 ? dueMsat : sats(dueMsat, part) };
}

/** Most of what needs a person was looked at within days; what lies in the future has not happened yet. */
export function markOf(sale: Sale, now: Date, draw: Random): Mark | null {
  const { fate, shop, createdAt } = sale;
  const at = later(createdAt, draw.whole(3 * 60, 4 * 24 * 60) * minute + draw.whole(0, 59) * 1000);
  const [handled, as] = [draw.chance(0.93), draw.chance(fate === "partial" ? 0.55 : 0.9)];
  const cash = fate === "unpaid" && draw.chance(0.02);
  if (!cash && (fate === "settled" || fate === "over" || fate === "unpaid" || !handled))
    return null;
  if (fate === "unconfirmed" && at < later(createdAt, 1.2 * dayMs)) return null;
  return at < now ? { as: as || cash ? "settled" : "invalid", at, by: shop.owner } : null;
}
