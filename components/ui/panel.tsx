import type { ReactNode } from "react";
import { cx } from "./cx";

type PanelProps = {
  title?: ReactNode;
  /** One soft sentence beside the title. */
  note?: ReactNode;
  action?: ReactNode;
  /** Leave the content without the inner padding: tables and row lists draw to the edge. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

export function Panel({ title, note, action, flush, className, children }: PanelProps) {
  return (
    <section className={cx("min-w-0 rounded-card bg-surface hairline", className)}>
      {(title || action) && (
        <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pt-4 sm:px-5">
          {title && <h2 className="text-section font-semibold">{title}</h2>}
          {note && <p className="text-table text-soft">{note}</p>}
          {action && <div className="ms-auto text-table">{action}</div>}
        </header>
      )}
      <div className={cx(!flush && "px-4 pt-3 pb-4 sm:px-5 sm:pb-5")}>{children}</div>
    </section>
  );
}
