import { dayOf } from "@/lib/platform/dates";
import { msg } from "@/lib/platform/i18n/translator";

export type Preset = { label: string; from: string; to: string };

const pad = (part: number): string => String(part).padStart(2, "0");
const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** This month to date, the whole month before, and this year to date, as local days of `zone`. */
export function monthPresets(now: Date, zone: string): [Preset, Preset, Preset] {
  const today = dayOf(now, zone);
  const [year = 0, month = 1] = today.split("-").map(Number);
  const [beforeYear, beforeMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const before = `${beforeYear}-${pad(beforeMonth)}`;
  return [
    { label: msg("This month"), from: `${today.slice(0, 7)}-01`, to: today },
    {
      label: msg("Last month"),
      from: `${before}-01`,
      to: `${before}-${pad(lastDayOf(beforeYear, beforeMonth))}`,
    },
    { label: msg("This year"), from: `${year}-01-01`, to: today },
  ];
}
