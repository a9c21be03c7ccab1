import { dayOf, midnight, parseDay, type Range, startOfDay } from "./dates";

/** The spans on offer; each ends with today or, where the name says so, before it. */
export const presets = [
  "today",
  "yesterday",
  "7d",
  "28d",
  "90d",
  "month",
  "last-month",
  "quarter",
  "year",
] as const;
export type Preset = (typeof presets)[number];
export const comparisons = ["before", "year", "none"] as const;
export type Comparison = (typeof comparisons)[number];

/** What an address says about the time it shows; anything else in it is left out. */
export type PeriodAddress = {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  compare?: string | undefined;
};
export type Period = {
  key: Preset | "custom";
  compare: Comparison;
  range: Range;
  /** What `range` is compared with; null when nothing is. */
  before: Range | null;
  zone: string;
};

const rolling: Partial<Record<Preset, number>> = { today: 1, "7d": 7, "28d": 28, "90d": 90 };

/** The longest span a page draws; a longer one is cut to its last days. */
const mostDays = 1100;

type Ymd = { year: number; month: number; day: number };

function ymd(at: Date, zone: string): Ymd {
  const [year = 0, month = 1, day = 1] = dayOf(at, zone).split("-").map(Number);
  return { year, month, day };
}
const daysOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same local day `months` earlier; the month's last day where it has no such day. */
function monthsEarlier(at: Date, months: number, zone: string): Date {
  const { year, month, day } = ymd(at, zone);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return midnight(y, m, Math.min(day, daysOfMonth(y, m)), zone);
}

function rangeOf(key: Preset, now: Date, zone: string): Range {
  const days = rolling[key];
  const tomorrow = startOfDay(now, zone, 1);
  if (days) return { from: startOfDay(now, zone, 1 - days), to: tomorrow };
  if (key === "yesterday") return { from: startOfDay(now, zone, -1), to: startOfDay(now, zone) };
  const { year, month } = ymd(now, zone);
  if (key === "last-month")
    return { from: midnight(year, month - 1, 1, zone), to: midnight(year, month, 1, zone) };
  const first = key === "year" ? 1 : key === "quarter" ? month - ((month - 1) % 3) : month;
  return { from: midnight(year, first, 1, zone), to: tomorrow };
}

/** How many months lie between a span and the one it is compared with. */
const steps: Partial<Record<Preset, number>> = { month: 1, "last-month": 1, quarter: 3, year: 12 };

const countDays = ({ from, to }: Range): number =>
  Math.round((to.getTime() - from.getTime()) / 86_400_000);

/** `to` is the start of the day after the last, so the last day is moved and not its end. */
function moved({ from, to }: Range, months: number, zone: string): Range {
  const last = monthsEarlier(startOfDay(to, zone, -1), months, zone);
  return { from: monthsEarlier(from, months, zone), to: startOfDay(last, zone, 1) };
}

function comparedWith(key: Period["key"], range: Range, zone: string): Range {
  const months = key === "custom" ? undefined : steps[key];
  if (key === "last-month") return { from: monthsEarlier(range.from, 1, zone), to: range.from };
  if (months) return moved(range, months, zone);
  return { from: startOfDay(range.from, zone, -countDays(range)), to: range.from };
}

function custom({ from, to }: PeriodAddress, zone: string): Range | null {
  const first = from ? parseDay(from, zone) : null;
  const last = to ? parseDay(to, zone) : null;
  if (!first || !last || last < first) return null;
  const end = startOfDay(last, zone, 1);
  const earliest = startOfDay(end, zone, -mostDays);
  return { from: first < earliest ? earliest : first, to: end };
}

/**
 * The time an address asks for, in local days of `zone`, half-open: a preset, or `from` and `to` (both included);
 * 28 days when it says nothing that can be read. Compared with the same span before, a year before, or nothing.
 */
export function periodAt(address: PeriodAddress, now: Date, zone: string): Period {
  const asked = custom(address, zone);
  const known = presets.find((one) => one === address.period);
  const key = asked ? "custom" : (known ?? "28d");
  const range = asked ?? rangeOf(known ?? "28d", now, zone);
  const compare = comparisons.find((one) => one === address.compare) ?? "before";
  const before =
    compare === "none"
      ? null
      : compare === "year"
        ? moved(range, 12, zone)
        : comparedWith(key, range, zone);
  return { key, compare, range, before, zone };
}

/** First and last local day of a half-open range. */
export const dayBounds = ({ from, to }: Range, zone: string): { from: string; to: string } => ({
  from: dayOf(from, zone),
  to: dayOf(new Date(to.getTime() - 1), zone),
});

/** Every local day of a range, oldest first. */
export function daysIn({ from, to }: Range, zone: string): { day: string; at: Date }[] {
  const days: { day: string; at: Date }[] = [];
  for (let at = from; at < to; at = startOfDay(at, zone, 1))
    days.push({ day: dayOf(at, zone), at });
  return days;
}

/** The part of an address that asks for this period again. */
export function periodQuery(period: Pick<Period, "key" | "compare" | "range" | "zone">) {
  const { key, compare, range, zone } = period;
  const what: Record<string, string> = key === "custom" ? dayBounds(range, zone) : { period: key };
  return compare === "before" ? what : { ...what, compare };
}
