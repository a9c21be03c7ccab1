import { useT } from "#i18n";
import { moneyParts } from "@/lib/platform/format";
import type { Money as MoneyValue } from "@/lib/platform/money";
import { cx } from "./cx";

type MoneyProps = {
  value: MoneyValue;
  /** Line up digits: only where figures stand under each other. */
  stacked?: boolean;
  /** Write + before what came in. */
  signed?: boolean;
  className?: string;
};

/** An amount with its currency faint before it, or its unit faint after it. */
export function Money({ value, stacked, signed, className }: MoneyProps) {
  const t = useT();
  const { sign, digits, unit, minus } = moneyParts(value);
  const plus = signed && !minus && value.amount !== 0n;
  return (
    <span className={cx("whitespace-nowrap", stacked && "tabular-nums", className)}>
      {minus ? "−" : plus ? "+" : ""}
      {sign && <span className="font-normal text-faint">{sign}</span>}
      {digits}
      {unit && <span className="font-normal text-faint"> {t(unit)}</span>}
    </span>
  );
}
