import { pullPaymentId } from "@/lib/btcpay/regtest/ids";
import { faceNumber } from "@/lib/cards/rules";
import { startOfDay } from "@/lib/platform/dates";
import { later } from "./fates";
import { idAt } from "./ids";
import type { Known } from "./people";
import type { Hold, Plastic } from "./plastic";
import { type Random, randomOf } from "./random";
import type { Shop } from "./shops";
import type { Size } from "./size";

const minute = 60_000;
const dayMs = 86_400_000;

const first = [
  "Aaliyah",
  "Brianna",
  "Carlton",
  "Deandra",
  "Everton",
  "Fabian",
  "Gillian",
  "Horace",
];
const last = [
  "Brown",
  "Chin",
  "Davis",
  "Ebanks",
  "Gordon",
  "Henry",
  "Martina",
  "Thompson",
  "Wright",
];
const reasons = [
  "Reported lost by the holder",
  "Holder could not name recent payments",
  "Left behind at the till, owner not known",
];

/** Numbers that look drawn and never meet: 7,368,787 shares no factor with ten million. */
const numberOf = (index: number): string =>
  faceNumber(String((2_718_281 + index * 7_368_787) % 10_000_000).padStart(7, "0"));

function issuerOf(shops: readonly Shop[], draw: Random): Shop {
  let rest = draw.unit() * shops.reduce((sum, { share }) => sum + share, 0);
  const found = shops.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  return found ?? (shops[0] as Shop);
}

type Years = { since: Date; today: Date; days: number; now: Date; support: Known };

/** More cards are given out early in the year, at daytime, once their Business has begun. */
function issuedAt(issuer: Shop, { since, days }: Years, draw: Random): Date {
  const share = issuer.since + (1 - issuer.since) * draw.unit() ** 1.6;
  const day = Math.min(days - 2, Math.floor(share * days));
  return later(since, day * dayMs + draw.whole(9 * 3600, 17 * 3600) * 1000);
}

/** Two in a hundred stay on hold; two more were held for some days. */
function holdOf(index: number, activeAt: Date, years: Years, draw: Random): Hold | null {
  const turn = index % 50;
  if (turn !== 7 && turn !== 21 && turn !== 33 && turn !== 44) return null;
  const stays = turn === 7 || turn === 33;
  const soon = later(activeAt, draw.whole(2, 40) * dayMs + draw.whole(60, 9000) * 1000);
  const lately = later(years.today, -draw.whole(1, 24) * dayMs + draw.whole(30_000, 70_000) * 1000);
  const from = stays && lately > soon ? lately : soon;
  const until = stays ? null : later(from, draw.whole(1, 9) * dayMs);
  const why = draw.pick(reasons);
  return from < years.now && (until === null || until < years.now)
    ? { from, by: years.support, why, until }
    : null;
}

function lifeOf(createdAt: Date, index: number, years: Years, draw: Random) {
  const readyAt = later(createdAt, 2000);
  const waits = draw.chance(0.7) ? draw.whole(5, 90) : draw.whole(120, 3 * 24 * 60);
  const wished = later(readyAt, waits * minute + draw.whole(0, 59) * 1000);
  const fresh = years.today.getTime() - createdAt.getTime() < 35 * dayMs;
  const isBlank = (fresh && draw.chance(0.3)) || index % 40 === 3 || wished > years.now;
  const programmedAt = isBlank ? null : wished;
  const touched = later(wished, draw.whole(40, 900) * 1000);
  const isNew = (fresh && draw.chance(0.2)) || index % 60 === 11 || touched > years.now;
  return { readyAt, programmedAt, activeAt: isBlank || isNew ? null : touched };
}

/** Every Flashcard that the businesses gave out, loaded with 50,000 to 500,000 sats. */
export function dealCards(
  shops: readonly Shop[],
  size: Size,
  now: Date,
  staff: { issuers: readonly Known[]; support: Known },
): Plastic[] {
  const today = startOfDay(now, "America/Jamaica");
  const since = startOfDay(now, "America/Jamaica", 1 - size.days);
  const years = { since, today, days: size.days, now, support: staff.support };
  const made = Array.from({ length: size.cards }, (_, index): Plastic => {
    const draw = randomOf(`card:${index}`);
    const issuer = issuerOf(shops, draw);
    const createdAt = issuedAt(issuer, years, draw);
    const load = BigInt(Math.round((50 * 10 ** (draw.unit() ** 0.7)) / 5) * 5) * 1_000_000n;
    const life = lifeOf(createdAt, index, years, draw);
    return {
      ...{ id: idAt("card", createdAt, draw), number: numberOf(index), issuer, createdAt, ...life },
      issuedBy: draw.pick(staff.issuers),
      holderName: draw.chance(0.35) ? `${draw.pick(first)} ${draw.pick(last)}` : null,
      ...{ loadMsat: load, leftMsat: load, pullPaymentId: pullPaymentId(`flash-demo:${index}`) },
      uid: `04${draw.hex(6)}`,
      hold: life.activeAt && holdOf(index, life.activeAt, years, draw),
      ...{ counter: life.activeAt ? 1 : 0, touches: [] },
    };
  });
  return made.filter(({ createdAt }) => createdAt < now);
}
