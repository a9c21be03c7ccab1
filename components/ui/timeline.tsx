import type { ReactNode } from "react";
import { useT } from "#i18n";
import { cx } from "./cx";
import { clockTime, exactTime, relativeTime } from "./time-words";
import type { Tone } from "./tone";

export type TimelineEvent = {
  id: string;
  title: ReactNode;
  detail?: ReactNode;
  at: Date;
  tone?: Tone | undefined;
};
type TimelineProps = { events: TimelineEvent[]; zone: string; now: Date };

const dots: Record<Tone, string> = {
  good: "bg-good",
  warn: "bg-warn",
  bad: "bg-bad",
  info: "bg-info",
  mute: "bg-surface shadow-[inset_0_0_0_1.5px_var(--text-faint)]",
};

/** What happened, newest first; the words carry the state, the dot only repeats it. */
export function Timeline({ events, zone, now }: TimelineProps) {
  const t = useT();
  return (
    <ol>
      {events.map(({ id, title, detail, at, tone = "mute" }, index) => (
        <li
          key={id}
          className="relative grid grid-cols-[10px_1fr_auto] gap-x-2.5 pb-3 text-table last:pb-0"
        >
          <span
            className={cx("mx-[1.5px] mt-1.5 size-[7px] rounded-full", dots[tone])}
            aria-hidden
          />
          {index < events.length - 1 && (
            <span
              className="absolute top-[17px] -bottom-1 start-[4.5px] w-px bg-line"
              aria-hidden
            />
          )}
          <div className="min-w-0">
            <p>{title}</p>
            {detail && (
              <p className="text-meta wrap-anywhere whitespace-pre-line text-faint">{detail}</p>
            )}
          </div>
          <time
            dateTime={at.toISOString()}
            title={exactTime(at, zone, t.locale)}
            className="text-meta leading-[19px] text-faint tabular-nums"
          >
            {now.getTime() - at.getTime() < 86_400_000
              ? clockTime(at, zone, t.locale)
              : `${relativeTime(at, now, zone, t)}, ${clockTime(at, zone, t.locale)}`}
          </time>
        </li>
      ))}
    </ol>
  );
}
