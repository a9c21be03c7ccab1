import { useT } from "#i18n";
import { cx } from "./cx";

/** A grey stand-in of the real layout; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx("skeleton", className ?? "h-4 w-full")} />;
}

/** The shape of a list page while its rows are on the way. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t("Loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical stand-ins
        <div key={row} className="flex h-16 items-center gap-6 border-b border-line-soft sm:h-10">
          <Skeleton className="h-3 w-20" />
          <Skeleton
            className={cx("h-3", row % 3 === 0 ? "w-52" : row % 3 === 1 ? "w-40" : "w-60")}
          />
          <Skeleton className="ms-auto h-3 w-24" />
        </div>
      ))}
    </div>
  );
}
