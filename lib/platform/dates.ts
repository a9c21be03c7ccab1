/** Instants are UTC; days belong to an IANA zone. Ranges are half-open: from <= t < to. */
export type Range = { from: Date; to: Date };

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a third of a millisecond, so each zone has one. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(zone, made);
  return made;
}

const partsIn = (at: Date, zone: string): number[] =>
  (clockOf(zone).format(at).match(/\d+/g) ?? []).map(Number);

function offsetMs(at: Date, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = partsIn(at, zone);
  return (
    Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
  );
}

/** The instant at which the local calendar day `year-month-day` begins in `zone`. */
export function midnight(year: number, month: number, day: number, zone: string): Date {
  const guess = Date.UTC(year, month - 1, day);
  const first = guess - offsetMs(new Date(guess), zone);
  return new Date(guess - offsetMs(new Date(first), zone));
}

export function startOfDay(at: Date, zone: string, plusDays = 0): Date {
  const [year = 0, month = 1, day = 1] = partsIn(at, zone);
  return midnight(year, month, day + plusDays, zone);
}

/** `2026-11-22`, the local calendar day of an instant. */
export function dayOf(at: Date, zone: string): string {
  const [year = 0, month = 1, day = 1] = partsIn(at, zone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export const lastDays = (days: number, now: Date, zone: string): Range => ({
  from: startOfDay(now, zone, 1 - days),
  to: startOfDay(now, zone, 1),
});

/** The range of equal length just before. */
export const previousRange = ({ from, to }: Range, zone: string): Range => {
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  return { from: startOfDay(from, zone, -days), to: from };
};

export function parseDay(text: string, zone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  const at = midnight(year ?? 0, month ?? 0, day ?? 0, zone);
  return dayOf(at, zone) === text ? at : null;
}

export const formatInstant = (at: Date, zone: string, locale = "en-JM"): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  }).format(at);

export const formatDay = (at: Date, zone: string, locale = "en-JM"): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: zone }).format(at);
