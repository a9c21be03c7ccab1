import { useT } from "#i18n";
import type { Column } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { BatchCounts } from "@/lib/invoices/batches/queries";
import type { InvoiceBatch } from "@/lib/invoices/batches/schema";
import { batchName, batchWord } from "./batch-words";

type Props = {
  base: string;
  batches: readonly { batch: InvoiceBatch; counts: BatchCounts }[];
  zone: string;
  now: Date;
};

/** The files that were brought in, so that a preview is found again. */
export function BatchList({ base, batches, zone, now }: Props) {
  const t = useT();
  const columns: Column[] = [
    { key: "state", header: t("State"), width: "170px", phone: "state" },
    { key: "name", header: t("File"), phone: "title" },
    { key: "by", header: t("Brought in by"), width: "180px", from: "lg", phone: "hide" },
    { key: "made", header: t("When"), width: "130px", phone: "when" },
    { key: "rows", header: t("Rows"), align: "end", width: "90px", phone: "amount" },
  ];
  return (
    <DataTable
      caption={t("Files, newest first")}
      columns={columns}
      rows={batches.map(({ batch, counts }) => {
        const { word, tone } = batchWord(batch, counts);
        const rows = Object.values(counts).reduce((sum, one) => sum + one, 0);
        return {
          id: batch.id,
          href: `${base}/bulk/${batch.id}`,
          cells: {
            state: { kind: "status", tone, text: t(word) },
            name: { text: batchName(batch, t), strong: true },
            by: batch.createdName,
            made: { kind: "time", at: batch.createdAt },
            rows: { kind: "number", text: t.number(rows) },
          },
        };
      })}
      empty={
        <EmptyState>{t("Files you bring in stay here with what became of each row.")}</EmptyState>
      }
      {...{ zone, now }}
    />
  );
}
