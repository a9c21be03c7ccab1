import { useT } from "#i18n";
import { moneyParts } from "@/lib/platform/format";
import type { Money } from "@/lib/platform/money";
import { cx } from "./cx";

type FigureProps = {
  value: Money | string;
  unit?: string | undefined;
  till?: boolean;
  className?: string;
};

/** A big amount or count: 28 px, or 40 px at the till and on public pages. */
export function Figure({ value, unit, till, className }: FigureProps) {
  const t = useT();
  const parts =
    typeof value === "string"
      ? { sign: "", digits: value, unit: "", minus: false }
      : moneyParts(value);
  const words = typeof value === "string" ? unit : t(parts.unit);
  const small = till ? "text-title" : "text-section";
  return (
    <span
      className={cx(
        "font-semibold whitespace-nowrap",
        till ? "text-till" : "text-figure",
        className,
      )}
    >
      {parts.minus && "−"}
      {parts.sign && (
        <span className={cx("me-0.5 font-normal tracking-normal text-faint", small)}>
          {parts.sign}
        </span>
      )}
      {parts.digits}
      {words && (
        <span className="ms-1.5 text-body font-normal tracking-normal text-faint">{words}</span>
      )}
    </span>
  );
}
