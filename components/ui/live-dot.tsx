import { cx } from "./cx";

/** Whether the page hears of changes as they happen. */
export function LiveDot({ live, children }: { live: boolean; children: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-meta text-faint">
      <span
        className={cx(
          "relative size-2 rounded-full",
          live ? "bg-good" : "shadow-[inset_0_0_0_1.5px_var(--text-faint)]",
        )}
      >
        {live && (
          <span className="absolute inset-0 animate-[live-ring_2s_ease-out_infinite] rounded-full bg-good motion-reduce:hidden" />
        )}
      </span>
      {children}
    </span>
  );
}
