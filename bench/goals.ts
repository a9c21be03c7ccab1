import { limits } from "@/scripts/weights.mjs";

/** A figure: what is measured, in which unit, and from where on it is acceptable, good and excellent. */
export type Goal = {
  what: string;
  unit: string;
  /** Whether a larger value is better. */
  more: boolean;
  floor: number;
  goal: number;
  stretch: number;
};

const goal =
  (more: boolean) =>
  (what: string, unit: string, bars: [number, number, number]): Goal => {
    const [floor, good, stretch] = bars;
    return { what, unit, more, floor, goal: good, stretch };
  };
const more = goal(true);
const less = goal(false);

export const goals = {
  P1: more("postings per second in the command's transaction / TPC-B", "×", [0.6, 0.9, 1.3]),
  "P1.one": more("postings per second as one statement / TPC-B", "×", [0.6, 0.9, 1.3]),
  P2: less("server CPU per posting / per TPC-B transaction", "×", [1.4, 1.1, 0.85]),
  P4: more("one hot account in 16 rows / random accounts", "×", [0.7, 0.8, 0.95]),
  P6: more("postings in batches of 50 / one by one", "×", [2, 2.5, 4]),
  P7: more("through Node as commands post / pgbench, same transaction", "×", [0.4, 0.6, 0.8]),
  "P7.one": more("through Node in one statement / pgbench, same statement", "×", [0.4, 0.6, 0.8]),
  P8: less("bytes per posting with every index", "B", [900, 750, 600]),
  W1: more("webhooks signed, kept and deduped / raw one-row inserts", "×", [0.5, 0.8, 0.95]),
  "W1.next": more(
    "webhooks signed, kept and deduped / a route that does nothing",
    "×",
    [0.5, 0.8, 0.95],
  ),
  W2: less("webhook answered at 32 connections, p99", "ms", [50, 20, 10]),
  W3: less("webhook to visible in the ledger, p99", "ms", [2000, 500, 150]),
  E1: more("CSV rows per second over HTTP / psql COPY", "×", [0.6, 0.85, 0.95]),
  E2: less("Node CPU per million rows", "s", [2, 0.7, 0.4]),
  "E2.rss": less("Node memory at its most while exporting", "MB", [400, 200, 120]),
  E3: less("first byte of the export", "ms", [2000, 300, 100]),
  A1: less("sales of the biggest business, 30 days, p95 / raw SQL", "×", [0.5, 0.2, 0.1]),
  A2: less("the same, 12 months, p95 / raw SQL", "×", [0.2, 0.08, 0.04]),
  A3: less("sales of all businesses, 12 months, p95 / raw SQL", "×", [0.1, 0.03, 0.003]),
  A4: less("any dashboard under load, p95", "ms", [300, 100, 50]),
  A5: less("totals behind the ledger, p99", "s", [60, 5, 1]),
  "A5.same": less("business days whose totals differ from raw SQL", "", [0, 0, 0]),
  A6: less("SQL of the home page, p95 / `select 1`, p95", "×", [8, 4, 2]),
  G1: less("server CPU of 50 invoices / of an empty dynamic page", "×", [4, 2.4, 1.6]),
  G2: less("heaviest console page, JavaScript gzipped", "kB", [
    limits.console,
    limits.console,
    150,
  ]),
  G3: less("heaviest public page, JavaScript gzipped", "kB", [limits.public, limits.public, 140]),
  Q1: less("global search, slowest kind of text, p95", "ms", [200, 100, 40]),
  "Q1.short": less("searches that found less than there is", "", [0, 0, 0]),
  Q2: less("a page 100,000 rows down a list / its first page, p95", "×", [2, 1.5, 1.1]),
  L1: less("slowest page of a phone on slow 4G, largest paint (LCP)", "ms", [2500, 1500, 1000]),
  L2: less("slowest answer of a page to taps and keys (INP)", "ms", [200, 100, 50]),
  "L2.first": less("the same, tapped while the page comes alive", "ms", [200, 100, 50]),
  L3: less("axe issues on all pages, WCAG 2.2 AA", "", [0, 0, 0]),
} as const satisfies Record<string, Goal>;
export type RowId = keyof typeof goals;

/** The strictest bar that a value meets. */
export function markOf(id: RowId, value: number): "stretch" | "goal" | "floor" | "missed" {
  const { more: upward, ...bars } = goals[id];
  const meets = (bar: number) => (upward ? value >= bar : value <= bar);
  return (["stretch", "goal", "floor"] as const).find((bar) => meets(bars[bar])) ?? "missed";
}
