import { formatMoney } from "@/lib/platform/format";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, assets } from "@/lib/platform/money";

export type Unit =
  /** Values are minor units of the asset. */
  | { kind: "money"; asset: Asset }
  | { kind: "count"; one: string; many: string }
  | { kind: "percent" };

export type Series = {
  key: string;
  label: string;
  /** Which of the six series colours; the order of the list when left out. */
  colour?: 1 | 2 | 3 | 4 | 5 | 6;
  /** The period before: same hue, dashed. */
  previous?: boolean;
  /** The last point is still growing: the way to it is dotted. */
  unfinished?: boolean;
};

export type Point = {
  /** Exact, for the tip and the table: "Sat 14 Nov". */
  label: string;
  /** Short, for the axis: "14 Nov". */
  tick?: string;
  values: Record<string, bigint | number | null>;
};

export const colourOf = (series: Series, index: number): string =>
  `var(--series-${series.colour ?? (series.previous ? 1 : (index % 6) + 1)})`;

/** In whole units, for drawing only: the text beside it is exact. */
export function drawn(value: bigint | number | null | undefined, unit: Unit): number | null {
  if (value === null || value === undefined) return null;
  if (unit.kind !== "money") return Number(value);
  const decimals = unit.asset === "BTC/11" ? 3 : assets[unit.asset];
  return Number(value) / 10 ** decimals;
}

export function exact(
  value: bigint | number | null | undefined,
  unit: Unit,
  t: Translator,
): string {
  if (value === null || value === undefined) return "–";
  if (unit.kind === "money") return formatMoney({ amount: BigInt(value), asset: unit.asset }, t);
  if (unit.kind === "percent") return `${value} %`;
  return `${t.number(value)} ${Number(value) === 1 ? unit.one : unit.many}`;
}
