import { useT } from "#i18n";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import { priceIn } from "@/lib/buttons/rules";
import { wordOf } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";

type Props = { presses: Invoice[]; invoicesBase: string; zone: string; now: Date };

/** The invoices its presses made; each leads to its payments and entries in the books. */
export function ButtonSalesPanel({ presses, invoicesBase, zone, now }: Props) {
  const t = useT();
  if (presses.length === 0)
    return (
      <Panel title={t("Payments")}>
        <p className="text-soft">{t("Nobody has pressed it yet.")}</p>
      </Panel>
    );
  return (
    <Panel title={t("Payments")} flush>
      <DataTable
        bare
        caption={t("Payments by this button, newest first")}
        columns={[
          { key: "state", header: t("State"), width: "150px", phone: "state" },
          { key: "order", header: t("Order or purpose"), phone: "title" },
          { key: "when", header: t("When"), width: "130px", phone: "when" },
          { key: "amount", header: t("Amount"), align: "end", width: "150px", phone: "amount" },
        ]}
        rows={presses.map((invoice) => {
          const { word, tone } = wordOf(invoice);
          return {
            id: invoice.id,
            href: `${invoicesBase}/${invoice.id}`,
            cells: {
              state: { kind: "status", tone, text: t(word) },
              order: { text: invoice.orderNumber ?? invoice.description ?? invoice.id },
              when: { kind: "time", at: invoice.createdAt },
              amount: { kind: "money", value: priceIn(invoice, invoice.amount) },
            },
          };
        })}
        {...{ zone, now }}
      />
    </Panel>
  );
}
