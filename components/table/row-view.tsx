"use client";
import Link from "next/link";
import type { Cell, Column, Row } from "./cell";
import { type CellContext, CellView } from "./cell-view";

type RowViewProps = {
  row: Row;
  columns: Column[];
  named: string | undefined;
  context: CellContext;
};

const rowRole = { role: "row" };
const cellRole = { role: "cell" };

export function RowView({ row, columns, named, context }: RowViewProps) {
  return (
    <tr {...rowRole} data-current={row.current || undefined} data-link={row.href ? "" : undefined}>
      {columns.map((column) => {
        const cell = cellOf(row, column.key);
        const href = column.key === named ? row.href : undefined;
        return (
          <td
            key={column.key}
            {...cellRole}
            data-align={column.align}
            data-from={column.from}
            data-phone={column.phone ?? "hide"}
          >
            {cell && (
              <Linked
                href={cell.kind === "text" ? (cell.href ?? href) : href}
                row={row}
                cell={cell}
                context={context}
              />
            )}
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

type LinkedProps = { href: string | undefined; row: Row; cell: Cell; context: CellContext };

/** The row's link: its target spans the row, so a press anywhere opens it. */
function Linked({ href, row, cell, context }: LinkedProps) {
  const view = <CellView cell={cell} context={context} />;
  if (!href) return view;
  return (
    <Link
      href={href}
      scroll={!href.startsWith("?")}
      data-row-link=""
      aria-current={row.current ? "true" : undefined}
    >
      {view}
    </Link>
  );
}
