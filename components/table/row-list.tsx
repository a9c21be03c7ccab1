import Link from "next/link";
import type { ReactNode } from "react";

export type ListRow = {
  id: string;
  href?: string | undefined;
  title: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
  endDetail?: ReactNode;
};

/** Two-line rows inside a flush panel: the short lists of home and detail pages. */
export function RowList({ rows }: { rows: ListRow[] }) {
  return (
    <ul className="py-1.5">
      {rows.map((row) => (
        <li key={row.id} className="group relative">
          <span
            className="absolute inset-x-4 top-0 h-px bg-line-soft group-first:hidden sm:inset-x-5"
            aria-hidden
          />
          {row.href ? (
            <Link href={row.href} className={`${grid} hover-wash outline-offset-[-3px]`}>
              <Lines row={row} />
            </Link>
          ) : (
            <div className={grid}>
              <Lines row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const grid =
  "grid min-h-14 grid-cols-[minmax(0,1fr)_auto] content-center gap-x-4 px-4 py-2 sm:px-5";

function Lines({ row }: { row: ListRow }) {
  return (
    <>
      <span className="truncate font-medium">{row.title}</span>
      <span className="text-end whitespace-nowrap">{row.end}</span>
      <span className="truncate text-table text-faint">{row.detail}</span>
      <span className="text-end text-table whitespace-nowrap text-faint">{row.endDetail}</span>
    </>
  );
}
