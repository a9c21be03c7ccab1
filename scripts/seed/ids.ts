import type { Random } from "./random";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const digit = (value: number): string => alphabet[value] ?? "0";

function timePart(ms: number): string {
  let text = "";
  for (let rest = ms, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32))
    text = digit(rest % 32) + text;
  return text;
}

function freePart(count: number, random: Random): string {
  let text = "";
  for (let place = 0; place < count; place += 1) text += digit(random.whole(0, 31));
  return text;
}

/** An id as lib/platform/ids.ts makes them (UUIDv7 in Crockford base 32), of a past instant and a fixed draw. */
export function idAt(prefix: string, at: Date, random: Random): string {
  const version = digit(14 + random.whole(0, 1));
  const variant = digit(16 * random.whole(0, 1) + 8 + random.whole(0, 3));
  const end = `${version}${freePart(2, random)}${variant}${freePart(12, random)}`;
  return `${prefix}_${timePart(at.getTime())}${end}`;
}
