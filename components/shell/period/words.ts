import type { Range } from "@/lib/platform/dates";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import type { Period, Preset } from "@/lib/platform/periods";

/** The period as a choice, as part of a sentence ("Sales in 7 days") and as the name of a line. */
const names: Record<Preset, { label: string; phrase: string; these: string }> = {
  today: { label: msg("Today"), phrase: msg("today"), these: msg("Today") },
  yesterday: { label: msg("Yesterday"), phrase: msg("yesterday"), these: msg("Yesterday") },
  "7d": { label: msg("7 days"), phrase: msg("in 7 days"), these: msg("These 7 days") },
  "28d": { label: msg("28 days"), phrase: msg("in 28 days"), these: msg("These 28 days") },
  "90d": { label: msg("90 days"), phrase: msg("in 90 days"), these: msg("These 90 days") },
  month: { label: msg("This month"), phrase: msg("this month"), these: msg("This month") },
  "last-month": { label: msg("Last month"), phrase: msg("last month"), these: msg("Last month") },
  quarter: { label: msg("This quarter"), phrase: msg("this quarter"), these: msg("This quarter") },
  year: { label: msg("This year"), phrase: msg("this year"), these: msg("This year") },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, year: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${year}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...(year ? { year: "numeric" } : {}),
    month: "short",
    day: "numeric",
    timeZone: zone,
  });
  formatters.set(key, made);
  return made;
}

/** "26 Oct – 22 Nov": the first and the last day of a half-open range; with the year when it is another one. */
export function rangeText({ from, to }: Range, zone: string, locale: string, now?: Date): string {
  const last = new Date(to.getTime() - 1);
  const yearOf = (at: Date) => at.toLocaleDateString("en", { year: "numeric", timeZone: zone });
  const other =
    yearOf(from) !== yearOf(last) || (now !== undefined && yearOf(last) !== yearOf(now));
  return formatter(locale, zone, other).formatRange(from, last);
}

const rangeOf = (t: Translator, { range, zone }: Period): string =>
  rangeText(range, zone, t.locale);

export const presetLabel = (t: Translator, preset: Preset): string => t(names[preset].label);

export const periodLabel = (t: Translator, period: Period): string =>
  period.key === "custom" ? rangeOf(t, period) : t(names[period.key].label);

export const periodPhrase = (t: Translator, period: Period): string =>
  period.key === "custom" ? rangeOf(t, period) : t(names[period.key].phrase);

export const periodThese = (t: Translator, period: Period): string =>
  period.key === "custom" ? rangeOf(t, period) : t(names[period.key].these);

/** The days it is compared with; null when it is compared with nothing. */
export const beforeText = (t: Translator, { before, zone }: Period, now: Date): string | null =>
  before && rangeText(before, zone, t.locale, now);

/** "Kingston" for America/Jamaica's sake too: the last part of a zone's name. */
export const zoneName = (zone: string): string =>
  (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
