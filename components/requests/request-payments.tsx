import { useT } from "#i18n";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import type { Tone } from "@/components/ui/tone";
import { msg } from "@/lib/platform/i18n/translator";
import type { DatedRequest } from "@/lib/requests/queries";
import type { RequestView } from "@/lib/requests/queries/request-view";
import type { RequestInvoice } from "@/lib/requests/schema";
import { priceOf } from "./words";

const words: Record<RequestInvoice["state"], { text: string; tone: Tone }> = {
  open: { text: msg("{state, select, other {Open}}"), tone: "info" },
  paid: { text: msg("Paid"), tone: "good" },
  held: { text: msg("Needs a decision"), tone: "warn" },
  over: { text: msg("Ended unpaid"), tone: "mute" },
};

type Props = {
  request: DatedRequest;
  payments: RequestView["payments"];
  invoicesBase: string;
  zone: string;
  now: Date;
};

/** The invoices made for it; each leads to its payments, refunds and entries in the books. */
export function RequestPayments({ request, payments, invoicesBase, zone, now }: Props) {
  const t = useT();
  if (payments.length === 0)
    return (
      <Panel title={t("Payments")}>
        <p className="text-soft">{t("Nobody has opened a payment yet.")}</p>
      </Panel>
    );
  return (
    <Panel title={t("Payments")} flush>
      <DataTable
        bare
        caption={t("Payments of this request, newest first")}
        columns={[
          { key: "state", header: t("State"), width: "150px", phone: "state" },
          { key: "when", header: t("When"), phone: "title" },
          { key: "asked", header: t("Asked for"), align: "end", width: "140px", phone: "hide" },
          { key: "paid", header: t("Counted"), align: "end", width: "140px", phone: "amount" },
        ]}
        rows={payments.map(({ link, invoice }) => ({
          id: link.invoiceId,
          href: `${invoicesBase}/${link.invoiceId}`,
          cells: {
            state: {
              kind: "status",
              tone: words[link.state].tone,
              text: t(words[link.state].text),
            },
            when: { kind: "time", at: link.createdAt },
            asked: { kind: "money", value: priceOf(request, invoice.amount) },
            paid: { kind: "money", value: priceOf(request, link.paid) },
          },
        }))}
        {...{ zone, now }}
      />
    </Panel>
  );
}
