import type { Translator } from "@/lib/platform/i18n/translator";
import { toDecimal } from "@/lib/platform/money";
import type { Point, Series, Unit } from "./series";

/** RFC 4180; a leading formula sign is defused for spreadsheets. */
const cell = (text: string): string => {
  const safe = /^[=+@\t\r-]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

function bare(value: bigint | number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return "";
  return unit.kind === "money"
    ? toDecimal({ amount: BigInt(value), asset: unit.asset })
    : String(value);
}

/** The figures of a chart as CSV: exact, bare numbers, one row a point. */
export function csvOf(series: Series[], points: Point[], unit: Unit, t: Translator): string {
  const currency = unit.kind === "money" ? ` (${unit.asset.split("/")[0]})` : "";
  const head = [t("When"), ...series.map(({ label }) => `${label}${currency}`)];
  const rows = points.map(({ label, values }) => [
    label,
    ...series.map(({ key }) => bare(values[key], unit)),
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
