import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { BatchRow } from "@/lib/invoices/batches/queries/batch-rows";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";

type Props = {
  base: string;
  rows: readonly BatchRow[];
  /** They say why BTCPay would not make them. */
  failed: boolean;
  zone: string;
  now: Date;
};

const columnsOf = (t: Translator, failed: boolean): Column[] => [
  { key: "number", header: t("Row"), width: "80px", phone: "when" },
  { key: "what", header: t("What it is for"), phone: "title" },
  failed
    ? { key: "why", header: t("What BTCPay said"), phone: "state" }
    : { key: "customer", header: t("Customer"), from: "md", phone: "hide" },
  { key: "order", header: t("Order number"), width: "150px", from: "md", phone: "hide" },
  ...(failed
    ? []
    : [
        {
          key: "minutes",
          header: t("Minutes"),
          align: "end" as const,
          width: "100px",
          from: "lg" as const,
          phone: "hide" as const,
        },
      ]),
  { key: "amount", header: t("Amount"), align: "end", width: "150px", phone: "amount" },
];

function rowOf(row: BatchRow, base: string, t: Translator): Row {
  const { number, description, orderNumber, buyerName, buyerEmail, invoiceId } = row;
  return {
    id: String(number),
    href: invoiceId ? `${base}/${invoiceId}` : undefined,
    cells: {
      number: { kind: "number", text: t.number(number) },
      what: {
        text: description ?? orderNumber ?? t("Row {number}", { number: t.number(number) }),
        strong: true,
      },
      why: row.fault && said(row.fault, t),
      customer: [buyerName, buyerEmail].filter(Boolean).join(", "),
      order: orderNumber,
      minutes: { kind: "number", text: t.number(row.expiryMinutes ?? 0) },
      amount:
        row.amount === null
          ? null
          : { kind: "money", value: money(row.amount, row.asset as Asset) },
    },
  };
}

/** Rows with a price: as they will be, or as they are being made. */
export function BatchRows({ base, rows, failed, zone, now }: Props) {
  const t = useT();
  return (
    <DataTable
      caption={t("Rows in the order of the file")}
      columns={columnsOf(t, failed)}
      rows={rows.map((row) => rowOf(row, base, t))}
      empty={<EmptyState>{t("No row is that far now.")}</EmptyState>}
      {...{ zone, now }}
    />
  );
}
