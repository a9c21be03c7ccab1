import type { ReactNode } from "react";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { wordOf } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";
import type { Asset, Money } from "@/lib/platform/money";
import { nameOf, shortName } from "./words";

const columns: Column[] = [
  { key: "state", header: "State", width: "150px", phone: "state" },
  { key: "name", header: "Invoice", phone: "title" },
  { key: "business", header: "Business", width: "200px", phone: "hide", from: "lg" },
  { key: "when", header: "When", width: "130px", phone: "when" },
  { key: "amount", header: "Amount", align: "end", width: "160px", phone: "amount" },
];

type Props = {
  rows: readonly Invoice[];
  base: string;
  /** Names by business, where the list spans several. */
  businesses?: ReadonlyMap<string, string> | undefined;
  zone: string;
  now: Date;
  empty: ReactNode;
};

function rowOf(invoice: Invoice, base: string, businesses: Props["businesses"]): Row {
  const { word, tone } = wordOf(invoice);
  const name = nameOf(invoice);
  const number = invoice.orderNumber ?? shortName(invoice.id);
  return {
    id: invoice.id,
    href: `${base}/${invoice.id}`,
    cells: {
      state: { kind: "status", tone, text: word },
      name: { text: name, strong: true, sub: name === number ? undefined : number },
      business: businesses?.get(invoice.merchantId) ?? null,
      when: { kind: "time", at: invoice.createdAt },
      amount: { kind: "money", value: { amount: invoice.amount, asset: invoice.asset as Asset } },
    },
  };
}

function sumsOf(rows: readonly Invoice[]): Money[] {
  const sums = new Map<Asset, bigint>();
  for (const { amount, asset } of rows)
    sums.set(asset as Asset, (sums.get(asset as Asset) ?? 0n) + amount);
  return [...sums].map(([asset, amount]) => ({ amount, asset }));
}

export function InvoiceTable({ rows, base, businesses, zone, now, empty }: Props) {
  const shown = businesses ? columns : columns.filter(({ key }) => key !== "business");
  return (
    <DataTable
      caption="Invoices, newest first"
      columns={shown}
      rows={rows.map((row) => rowOf(row, base, businesses))}
      sums={rows.length > 0 ? { label: `${rows.length} shown`, values: sumsOf(rows) } : undefined}
      {...{ zone, now, empty }}
    />
  );
}
