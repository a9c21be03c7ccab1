import { dayOf, startOfDay } from "@/lib/platform/dates";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import type { FilterChoice } from "./filter-menu";

type Days = { from?: string | undefined; to?: string | undefined };
type Clock = { zone: string; now: Date };

const periods = [
  { label: msg("Today"), days: 1 },
  { label: msg("Last 7 days"), days: 7 },
  { label: msg("Last 30 days"), days: 30 },
];

const firstDay = (days: number, { now, zone }: Clock): string =>
  dayOf(startOfDay(now, zone, 1 - days), zone);

/** The days of a filter, in words. */
export function daysShown({ from, to }: Days, clock: Clock, t: Translator): string {
  const known = periods.find(({ days }) => from === firstDay(days, clock));
  if (known && !to) return t(known.label);
  if (from && to) return t("{from} to {to}", { from, to });
  return from ? t("{from} to today", { from }) : t("the start to {to}", { to: to ?? "" });
}

/** The periods on offer; `hrefOf` is the list with these days instead of its own. */
export const dateChoice = (
  chosen: Days,
  clock: Clock,
  hrefOf: (days: { from: string; to: undefined }) => string,
  t: Translator,
): FilterChoice => ({
  label: t("Date"),
  options: periods.map(({ label, days }) => {
    const from = firstDay(days, clock);
    return {
      label: t(label),
      href: hrefOf({ from, to: undefined }),
      current: chosen.from === from && !chosen.to,
    };
  }),
});
