import type { ReactNode } from "react";
import { cx } from "./cx";

export type Fact = { label: string; value: ReactNode };

/** Label and value pairs; stacked puts the value under its label. */
export function KvList({ facts, stacked }: { facts: Fact[]; stacked?: boolean }) {
  return (
    <dl className="grid gap-2 text-table">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className={cx("min-w-0", !stacked && "flex min-h-6 items-baseline justify-between gap-4")}
        >
          <dt className="min-w-0 text-faint">{fact.label}</dt>
          <dd
            className={cx("min-w-0 wrap-break-word", !stacked && "max-w-[70%] shrink-0 text-end")}
          >
            {fact.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
