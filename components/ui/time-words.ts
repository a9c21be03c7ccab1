type Words = {
  now: string;
  ago: (n: number, unit: string) => string;
  until: (n: number, unit: string) => string;
};

const en: Words = {
  now: "Just now",
  ago: (n, unit) => `${n} ${unit} ago`,
  until: (n, unit) => `in ${n} ${unit}`,
};
const es: Words = {
  now: "Ahora mismo",
  ago: (n, unit) => `hace ${n} ${unit}`,
  until: (n, unit) => `en ${n} ${unit}`,
};
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
export function relativeTime(at: Date, now: Date, zone: string, locale = "en-JM"): string {
  const words = locale.startsWith("es") ? es : en;
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 60) return words.now;
  const say = seconds > 0 ? words.ago : words.until;
  if (size < 3600) return say(Math.floor(size / 60), "min");
  if (size < 86_400) return say(Math.floor(size / 3600), "h");
  const sameYear = Math.abs(seconds) < 300 * 86_400;
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: zone };
  return formatter(locale, sameYear ? options : { ...options, year: "numeric" }).format(at);
}

/** "Tue 17 Nov 2026, 16:20" in the business's zone. */
export const exactTime = (at: Date, zone: string, locale = "en-JM"): string =>
  `${formatter(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: zone }).format(at)}, ${clockTime(at, zone, locale)}`;

/** "16:20" in the business's zone. */
export const clockTime = (at: Date, zone: string, locale = "en-JM"): string =>
  formatter(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(at);
