import type { ReactNode } from "react";
import { cx } from "./cx";
import { StatusShape } from "./status-shape";
import { type Tone, toneText } from "./tone";

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
  className?: string;
};

const look: Record<Tone, string> = {
  good: "bg-good-wash shadow-[inset_0_0_0_1px_var(--line)]",
  warn: "bg-warn-wash shadow-[inset_0_0_0_1px_var(--warn-line)]",
  bad: "bg-bad-wash shadow-[inset_0_0_0_1px_var(--bad-line)]",
  info: "bg-info-wash shadow-[inset_0_0_0_1px_var(--info-line)]",
  mute: "bg-surface shadow-[inset_0_0_0_1px_var(--line)]",
};

/** What the person should know before reading on: stale data, a hold, a refusal. */
export function Notice({ tone = "info", title, action, children, className }: NoticeProps) {
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={cx(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card px-4 py-3",
        look[tone],
        className,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-60 gap-2.5">
        <span className={cx("inline-flex h-5 items-center", toneText[tone])}>
          <StatusShape tone={tone} />
        </span>
        <p className="min-w-0 text-body text-soft">
          {title && <b className="font-medium text-ink">{title} </b>}
          {children}
        </p>
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  );
}
