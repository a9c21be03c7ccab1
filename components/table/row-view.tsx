"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { preloadSheet } from "@/components/ui/sheet";
import type { Cell, Column, Row } from "./cell";
import { type CellContext, CellView } from "./cell-view";
import { PickCell } from "./pick-cell";
import type { usePicks } from "./picks";
import styles from "./row-tools.module.css";

type RowViewProps = {
  row: Row;
  columns: Column[];
  named: string | undefined;
  context: CellContext;
  picks: ReturnType<typeof usePicks>;
};

const rowRole = { role: "row" };
const cellRole = { role: "cell" };

export function RowView({ row, columns, named, context, picks }: RowViewProps) {
  return (
    <tr
      {...rowRole}
      data-row={row.id}
      data-pick={picks && row.pick ? row.id : undefined}
      data-picked={picks?.has(row.id) || undefined}
      data-current={row.current || undefined}
      data-link={row.href ? "" : undefined}
    >
      {picks && <PickCell row={row} picks={picks} />}
      {columns.map((column) => {
        const cell = cellOf(row, column.key);
        const main = column.key === named;
        const href = main ? row.href : undefined;
        const link = cell?.kind === "text" ? (cell.href ?? href) : href;
        const view = cell && <Linked href={link} {...{ row, cell, context }} />;
        return (
          <td
            key={column.key}
            {...cellRole}
            data-align={column.align}
            data-from={column.from}
            data-phone={column.phone ?? "hide"}
          >
            {main && row.copy ? <WithCopy row={row}>{view}</WithCopy> : view}
          </td>
        );
      })}
    </tr>
  );
}

function cellOf(row: Row, key: string): Cell | null {
  const cell = row.cells[key];
  return typeof cell === "string" ? { kind: "text", text: cell } : (cell ?? null);
}

/** The row's id to copy, while somebody points at the row or is in it with the keyboard. */
function WithCopy({ row, children }: { row: Row; children: ReactNode }) {
  const t = useT();
  return (
    <span className={styles.named}>
      <span>{children}</span>
      <CopyButton value={row.copy ?? ""} label={t("Copy id")} className={styles.copy ?? ""} />
    </span>
  );
}

type LinkedProps = { href: string | undefined; row: Row; cell: Cell; context: CellContext };

/** The row's link: its target spans the row, so a press anywhere opens it. */
function Linked({ href, row, cell, context }: LinkedProps) {
  const router = useRouter();
  const view = <CellView cell={cell} context={context} />;
  if (!href) return view;
  const { peek } = row;
  return (
    <Link
      href={href}
      scroll={!href.startsWith("?")}
      prefetch={peek ? false : null}
      onPointerEnter={() => peek && preloadSheet()}
      onFocus={() => peek && preloadSheet()}
      data-row-link=""
      aria-current={row.current ? "true" : undefined}
      onNavigate={(event) => {
        if (!peek) return;
        event.preventDefault();
        const open = new URLSearchParams(window.location.search).has("open");
        if (open) router.replace(peek, { scroll: false });
        else router.push(peek, { scroll: false });
      }}
    >
      {view}
    </Link>
  );
}
