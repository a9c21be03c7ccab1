import { useT } from "#i18n";
import type { Period } from "@/lib/platform/periods";
import { PeriodButton } from "./period-button";
import { periodLabel, rangeText } from "./words";

type Props = {
  period: Period;
  now: Date;
  /** Whether the page compares with an earlier period. */
  compares?: boolean;
};

/**
 * Which days the page shows, in the zone of the business; the address is what is chosen. The days are put in
 * words here, on the server: browsers write ranges with other spaces.
 */
export function PeriodControl({ period, now, compares = true }: Props) {
  const t = useT();
  const days = rangeText(period.range, period.zone, t.locale, now);
  return <PeriodButton {...{ period, compares, days }} label={periodLabel(t, period)} />;
}
