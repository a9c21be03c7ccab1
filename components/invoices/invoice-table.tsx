import type { ReactNode } from "react";
import { useT } from "#i18n";
import { type ChoiceColumn, columnsInView } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import type { Density } from "@/components/table/density";
import { sumsOf } from "@/components/table/sums";
import type { InvoiceOrder } from "@/lib/invoices/rules/place";
import type { Invoice } from "@/lib/invoices/schema";
import { msg } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import { invoiceRow, type RowPlace } from "./invoice-row";

const captions: Record<InvoiceOrder, string> = {
  newest: msg("Invoices, newest first"),
  oldest: msg("Invoices, oldest first"),
  highest: msg("Invoices, highest amount first"),
  lowest: msg("Invoices, lowest amount first"),
};

type Props = {
  rows: readonly Invoice[];
  rowPlace: RowPlace;
  columns: ChoiceColumn[];
  cols: string | undefined;
  order: InvoiceOrder;
  density: Density;
  bulk: ReactNode;
  /** Which page of which list this is. */
  place: string;
  zone: string;
  now: Date;
  empty: ReactNode;
};

export function InvoiceTable({ rows, rowPlace, columns, cols, order, density, ...rest }: Props) {
  const t = useT();
  const values = sumsOf(rows.map(({ amount, asset }) => money(amount, asset as Asset)));
  return (
    <DataTable
      {...rest}
      caption={t(captions[order])}
      columns={columnsInView(columns, cols)}
      rows={rows.map((row) => invoiceRow(row, rowPlace, t))}
      compact={density === "compact"}
      sums={
        rows.length > 0 ? { label: t("{count} shown", { count: rows.length }), values } : undefined
      }
    />
  );
}
