import { currencySign } from "@/lib/platform/format";
import { type Locale, locales } from "@/lib/platform/i18n/translator";
import type { Unit } from "./series";

/** Round steps from 0 (or below) to just over the largest value: three to five lines. */
export function ticksFor(values: number[]): number[] {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  if (high === low) return [0, 1];
  const rough = (high - low) / 3;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((nice) => nice * size >= rough) ?? 10) * size;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

const compact = new Map(
  Object.keys(locales).map((locale) => [
    locale,
    new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }),
  ]),
);

/** Short axis text; the top line carries the unit. */
export function tickText(value: number, top: boolean, unit: Unit, locale: Locale): string {
  const digits = compact.get(locale)?.format(Math.abs(value)).replace("K", "k") ?? "";
  const sign = value < 0 ? "−" : "";
  if (unit.kind === "percent") return `${sign}${digits} %`;
  if (!top) return `${sign}${digits}`;
  if (unit.kind === "count") return `${sign}${digits}`;
  if (unit.asset === "BTC/11") return `${digits} sats`;
  return `${sign}${currencySign(unit.asset)}${digits}`;
}

/** At most `most` indexes, evenly spread from the first; the last joins them where it has room. */
export function spread(length: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((length - 1) / Math.max(1, most - 1)));
  const even = Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
  const left = length - 1 - (even.at(-1) ?? 0);
  return left > step * 0.6 ? [...even, length - 1] : even;
}
