import { useT } from "#i18n";
import { RowList } from "@/components/table/row-list";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { exactTime } from "@/components/ui/time-words";
import { priceIn } from "@/lib/buttons/rules";
import { wordOf } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";

type Props = { presses: Invoice[]; invoicesBase: string; zone: string };

/** The invoices its presses made, newest first; each leads to its payments and entries in the books. */
export function ButtonSalesPanel({ presses, invoicesBase, zone }: Props) {
  const t = useT();
  if (presses.length === 0)
    return (
      <Panel title={t("Payments")}>
        <p className="text-soft">{t("Nobody has pressed it yet.")}</p>
      </Panel>
    );
  return (
    <Panel title={t("Payments")} flush>
      <RowList
        rows={presses.map((invoice) => {
          const { word, tone } = wordOf(invoice);
          return {
            id: invoice.id,
            href: `${invoicesBase}/${invoice.id}`,
            title: invoice.orderNumber ?? invoice.description ?? invoice.id,
            detail: <Status {...{ tone }}>{t(word)}</Status>,
            end: <Money value={priceIn(invoice, invoice.amount)} />,
            endDetail: exactTime(invoice.createdAt, zone, t.locale),
          };
        })}
      />
    </Panel>
  );
}
