import { dayOf, lastDays, previousRange, type Range, startOfDay } from "@/lib/platform/dates";

export const periods = {
  "1d": { days: 1, label: "Today", these: "Today", words: "today", before: "yesterday" },
  "7d": {
    days: 7,
    label: "7 days",
    these: "These 7 days",
    words: "in 7 days",
    before: "the 7 days before",
  },
  "28d": {
    days: 28,
    label: "4 weeks",
    these: "These 4 weeks",
    words: "in 4 weeks",
    before: "the 4 weeks before",
  },
  "90d": {
    days: 90,
    label: "90 days",
    these: "These 90 days",
    words: "in 90 days",
    before: "the 90 days before",
  },
  "365d": {
    days: 365,
    label: "1 year",
    these: "This year",
    words: "in a year",
    before: "the year before",
  },
} as const;
export type PeriodKey = keyof typeof periods;

export const periodOf = (text: string | undefined): PeriodKey =>
  text && Object.hasOwn(periods, text) ? (text as PeriodKey) : "28d";

/** The days of a period that ends today, and the equally many days before. */
export function periodRanges(
  key: PeriodKey,
  now: Date,
  zone: string,
): { now: Range; before: Range } {
  const range = lastDays(periods[key].days, now, zone);
  return { now: range, before: previousRange(range, zone) };
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

/** Change against before, in whole percent; null when there is nothing to compare with. */
export function percentChange(now: bigint, before: bigint): number | null {
  if (before <= 0n) return null;
  return Number(((now - before) * 1000n) / before) / 10;
}

export type Delta = { tone: "good" | "bad" | "mute"; text: string; note: string };

/** "12 % up" "on the 4 weeks before": in words, so that colour is not alone. */
export function deltaWords(now: bigint, before: bigint, than: string): Delta {
  const change = percentChange(now, before);
  if (change === null)
    return { tone: "mute", text: "", note: now > 0n ? `none ${than}` : `as ${than}` };
  if (change === 0) return { tone: "mute", text: "No change", note: `on ${than}` };
  const size = Math.abs(change) >= 10 ? Math.round(Math.abs(change)) : Math.abs(change);
  return {
    tone: change > 0 ? "good" : "bad",
    text: `${size} % ${change > 0 ? "up" : "down"}`,
    note: `on ${than}`,
  };
}
