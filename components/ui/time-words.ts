import type { Locale, Translator } from "@/lib/platform/i18n/translator";

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** "4 min ago" within 24 hours of `now`, then "17 Nov", with the year when it is another one. */
export function relativeTime(at: Date, now: Date, zone: string, t: Translator): string {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000);
  const size = Math.abs(seconds);
  const past = seconds > 0;
  if (size < 60) return t("Just now");
  if (size < 3600) {
    const n = Math.floor(size / 60);
    return past ? t("{n} min ago", { n }) : t("in {n} min", { n });
  }
  if (size < 86_400) {
    const n = Math.floor(size / 3600);
    return past ? t("{n} h ago", { n }) : t("in {n} h", { n });
  }
  const sameYear = size < 300 * 86_400;
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: zone };
  return formatter(t.locale, sameYear ? options : { ...options, year: "numeric" }).format(at);
}

/** "Tue 17 Nov 2026, 16:20" in the business's zone. */
export const exactTime = (at: Date, zone: string, locale: Locale): string =>
  `${formatter(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: zone }).format(at)}, ${clockTime(at, zone, locale)}`;

/** "16:20" in the business's zone. */
export const clockTime = (at: Date, zone: string, locale: Locale): string =>
  formatter(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(at);
