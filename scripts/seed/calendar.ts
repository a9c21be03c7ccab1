import { startOfDay } from "@/lib/platform/dates";
import type { Business } from "./businesses";
import { randomOf } from "./random";
import type { Size } from "./size";

const dayMs = 86_400_000;

/** The days the data covers, oldest first; the last one is today. None of the zones changes its clocks. */
export function daysOf(now: Date, zone: string, days: number): Date[] {
  const first = startOfDay(now, zone, 1 - days).getTime();
  return Array.from({ length: days }, (_, day) => new Date(first + day * dayMs));
}

const noonMs = dayMs / 2;

/** How many sales a day brings, before scaling: growth, season, weekday, and the weeks before Christmas. */
export function expected(business: Business, at: Date, progress: number): number {
  if (progress < business.since) return 0;
  const noon = new Date(at.getTime() + noonMs);
  const inYear = (noon.getTime() - Date.UTC(noon.getUTCFullYear(), 0, 1)) / dayMs;
  const season = 1 + business.season * Math.cos((2 * Math.PI * (inYear - 15)) / 365);
  const christmas = inYear > 337 && inYear < 359 ? 1.35 : 1;
  const growth = 0.62 + 0.76 * progress;
  const weekday = business.week[noon.getUTCDay()] ?? 1;
  return business.share * growth * season * christmas * weekday;
}

function hourOf(business: Business, draw: ReturnType<typeof randomOf>): number {
  let rest = draw.unit();
  const crowd = business.day.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  const { at, wide } = crowd ?? business.day[0] ?? { at: 12, wide: 2 };
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const hour = at + wide * draw.normal();
    if (hour > 5.8 && hour < 22.5) return hour;
  }
  return at;
}

export type Moment = { business: number; at: Date; progress: number };

/** Whole-second instants at which somebody wants to pay, oldest first. A later clock of the same day only adds. */
export function momentsOf(
  list: readonly Business[],
  { days, invoices }: Size,
  now: Date,
  until: Date,
): Moment[] {
  const plan = list.flatMap((business, place) =>
    daysOf(now, business.timeZone, days).map((day, index) => ({
      ...{ business, place, day, index },
      mean: expected(business, day, index / days),
    })),
  );
  const scale = invoices / plan.reduce((sum, { mean }) => sum + mean, 0);
  const found = plan.flatMap(({ business, place, day, index, mean }) => {
    const draw = randomOf(`day:${business.key}:${index}`);
    return Array.from({ length: draw.poisson(mean * scale) }, () => {
      const second = Math.floor(hourOf(business, draw) * 3600);
      const at = new Date(day.getTime() + second * 1000);
      return { business: place, at, progress: index / days };
    });
  });
  return found
    .filter(({ at }) => at < until)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.business - b.business);
}
