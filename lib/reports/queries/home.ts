import "server-only";
import type { Range } from "@/lib/platform/dates";
import type { Asset } from "@/lib/platform/money";
import { dayBounds, daysIn } from "@/lib/platform/periods";
import { type DayTotal, type HomeScope, listDayTotals } from "./turnover";

/** One point of a series: a local day, minor units of its asset and how many entries made it. */
export type Point = { day: string; at: Date; amount: bigint; count: number };
export type Series = { points: Point[]; total: bigint; count: number };
export type SeriesWanted = {
  head: string;
  asset: Asset;
  side: "credit" | "debit" | "net";
  zone: string;
};

const amountOf = (row: DayTotal, side: SeriesWanted["side"]): bigint =>
  side === "credit" ? row.credit : side === "debit" ? row.debit : row.credit - row.debit;

function filled(rows: DayTotal[], range: Range, { side, zone }: SeriesWanted): Series {
  const known = new Map(rows.map((row) => [row.day, row]));
  const points = daysIn(range, zone).map(({ day, at }) => {
    const row = known.get(day);
    const count = row ? (side === "debit" ? row.debits : row.credits) : 0;
    return { day, at, amount: row ? amountOf(row, side) : 0n, count };
  });
  return {
    points,
    total: points.reduce((sum, point) => sum + point.amount, 0n),
    count: points.reduce((sum, point) => sum + point.count, 0),
  };
}

/** A daily series over each range, every day present. */
export async function sumSeries(
  scope: HomeScope,
  wanted: SeriesWanted,
  ranges: Range[],
): Promise<Series[]> {
  const bounds = ranges.map((range) => dayBounds(range, wanted.zone));
  const days = bounds.flatMap(({ from, to }) => [from, to]).toSorted();
  const rows = await listDayTotals(scope, {
    head: wanted.head,
    asset: wanted.asset,
    from: days[0] ?? "",
    to: days.at(-1) ?? "",
  });
  return ranges.map((range) => filled(rows, range, wanted));
}
