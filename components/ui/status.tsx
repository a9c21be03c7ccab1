import type { ReactNode } from "react";
import { cx } from "./cx";
import { StatusShape } from "./status-shape";
import { type Tone, toneText, toneWash } from "./tone";

type StatusProps = { tone: Tone; children: ReactNode; className?: string };

/** A state as shape and word, for rows. */
export function Status({ tone, children, className }: StatusProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-[7px] font-medium whitespace-nowrap",
        toneText[tone],
        className,
      )}
    >
      <StatusShape tone={tone} />
      {children}
    </span>
  );
}

/** The same state as a pill, for headers. */
export function StatusPill({ tone, children, className }: StatusProps) {
  return (
    <Status
      tone={tone}
      className={cx("h-6 rounded-full pe-2.5 ps-[9px] text-table", toneWash[tone], className)}
    >
      {children}
    </Status>
  );
}
