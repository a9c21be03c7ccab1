import type { Point, Series } from "@/components/chart/series";

export const wave = [
  10, 11, 4, 6, 6.5, 7, 7.6, 10.4, 11.7, 4, 6, 6.6, 7, 8.6, 11, 11.1, 4.3, 7, 7.2, 7.7, 8.2, 10.2,
  12.4, 3.9, 6.4, 7, 7.2, 8.7,
];

const cents = (value: number): bigint => BigInt(Math.round(value * 1_000_000));
const format = new Intl.DateTimeFormat("en-JM", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

export const days: Point[] = wave.map((value, index) => ({
  label: format.format(new Date(Date.UTC(2026, 9, 23 + index))),
  values: { now: cents(value), before: cents(value * (0.8 + (index % 5) * 0.05)) },
}));

export const tapped: Point[] = days
  .slice(0, 14)
  .map((day, at) => ({ ...day, values: { now: Math.round((wave[at] ?? 0) * 10) } }));

export const counters: Point[] = days.slice(0, 10).map((day, at) => ({
  ...day,
  values: { a: cents(at * 0.9), b: cents(5 - at * 0.2), c: cents(2), d: cents(at % 3) },
}));

export const salesSeries: Series[] = [
  { key: "now", label: "These 4 weeks" },
  { key: "before", label: "4 weeks before", previous: true },
];
export const counterSeries: Series[] = ["a", "b", "c", "d"].map((key, index) => ({
  key,
  label: `Counter ${index + 1}`,
}));
