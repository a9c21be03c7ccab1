import type { ReactNode } from "react";

type ProgressBarProps = {
  label: ReactNode;
  /** What the bar says in words, such as "J$1,180.00 of J$15,000.00". */
  value: ReactNode;
  /** 0 to 1. */
  share: number;
  name: string;
  /** A mark on the bar, 0 to 1: where a warning is given. */
  mark?: number;
};

export function ProgressBar({ label, value, share, name, mark }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4 text-table">
        <span>{label}</span>
        <span className="text-soft">{value}</span>
      </div>
      <div
        role="progressbar"
        aria-label={name}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="relative mt-1.5 h-1.5 rounded-full bg-line"
      >
        <div className="h-full rounded-full bg-primary" style={{ width: `${percent}%` }} />
        {mark !== undefined && (
          <span
            className="absolute -inset-y-1 w-0.5 rounded-full bg-warn"
            style={{ insetInlineStart: `${mark * 100}%` }}
          />
        )}
      </div>
    </div>
  );
}
