"use client";
import { useT } from "#i18n";
import { exactTime, relativeTime } from "./time-words";
import { Tooltip } from "./tooltip";
import { useNow } from "./use-now";

type TimeAgoProps = { at: Date | string; zone: string; className?: string };

/** "4 min ago", exact on hover and focus, in the zone of the business. */
export function TimeAgo({ at, zone, className }: TimeAgoProps) {
  const t = useT();
  const instant = new Date(at);
  const now = useNow();
  return (
    <Tooltip text={<span suppressHydrationWarning>{exactTime(instant, zone, t.locale)}</span>}>
      <time
        dateTime={instant.toISOString()}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable by keyboard
        tabIndex={0}
        suppressHydrationWarning
        className={className}
      >
        {relativeTime(instant, now, zone, t)}
      </time>
    </Tooltip>
  );
}
