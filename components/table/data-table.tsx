"use client";
import type { ReactNode } from "react";
import { useNow } from "@/components/ui/use-now";
import type { Money } from "@/lib/platform/money";
import { BulkBar } from "./bulk-bar";
import type { Column, Row } from "./cell";
import { FootSums } from "./foot-sums";
import { HeaderCell } from "./header-cell";
import { PickAllCell } from "./pick-cell";
import { PicksProvider, usePicks } from "./picks";
import { RowView } from "./row-view";
import styles from "./table.module.css";

export type DataTableProps = {
  /** What the table holds, for those who cannot see it. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** The zone of the business: times are cut and shown in it. */
  zone: string;
  /** When the server read the rows; relative times start from it. */
  now: Date;
  compact?: boolean;
  /** Without its own surface: inside a flush panel. */
  bare?: boolean;
  /** Sums of what is shown, one per currency. */
  sums?: { label: string; values: Money[] } | undefined;
  /** Instead of rows when there are none. */
  empty?: ReactNode;
  /** Rows may be picked; these buttons then do something with them. */
  bulk?: ReactNode;
  /** Where the rows come from: what was picked is let go when it changes. */
  place?: string | undefined;
};

// A list on phones is the same table drawn as a grid, which would take its roles away.
const table = { role: "table" };
const group = { role: "rowgroup" };

/** A native table from plain rows; under 640 px each row becomes two lines, 64 px high. */
export function DataTable(props: DataTableProps) {
  const { rows, empty, bare, bulk, place = "" } = props;
  if (rows.length === 0 && empty)
    return bare ? empty : <div className="rounded-card bg-surface hairline">{empty}</div>;
  if (!bulk) return <Surface {...props} />;
  return (
    <PicksProvider {...{ rows, place }}>
      <Surface {...props} />
      <BulkBar>{bulk}</BulkBar>
    </PicksProvider>
  );
}

function Surface({ bare, sums, ...props }: DataTableProps) {
  return (
    <div className={bare ? undefined : "rounded-card bg-surface hairline"}>
      <div className={styles.frame}>
        <Table {...props} />
      </div>
      {sums && sums.values.length > 0 && <FootSums {...sums} />}
    </div>
  );
}

function Table({ caption, columns, rows, compact, ...props }: DataTableProps) {
  const now = useNow(props.now);
  const context = { zone: props.zone, now };
  const titled = columns.some((column) => column.phone === "title");
  const named = columns.find((column) => column.phone === "title" || (!titled && !column.align));
  const picks = usePicks();
  return (
    <table
      {...table}
      className={styles.table}
      data-compact={compact || undefined}
      data-picks={picks ? "" : undefined}
    >
      <caption className="sr-only">{caption}</caption>
      <thead {...group}>
        <tr>
          {picks && <PickAllCell picks={picks} />}
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...group}>
        {rows.map((row) => (
          <RowView key={row.id} {...{ row, columns, context, picks }} named={named?.key} />
        ))}
      </tbody>
    </table>
  );
}
