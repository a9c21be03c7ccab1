"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { cx } from "@/components/ui/cx";
import type { Column } from "./cell";

export function HeaderCell({ column }: { column: Column }) {
  const Arrow = column.sorted === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={column.sorted}
      data-align={column.align}
      data-from={column.from}
      style={column.width ? { width: column.width } : undefined}
    >
      {column.sortHref ? (
        <Link
          href={column.sortHref}
          scroll={false}
          className={cx(
            "group inline-flex min-h-6 items-center gap-1 rounded-[4px] hover:text-ink",
            column.align === "end" && "flex-row-reverse",
          )}
        >
          {column.header}
          <Arrow
            className={
              column.sorted
                ? "size-3.5 text-ink"
                : "size-3.5 opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"
            }
            aria-hidden
          />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}
