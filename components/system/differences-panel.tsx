import { useT } from "#i18n";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { said } from "@/lib/platform/i18n/said";
import type { Difference } from "./system-words";

type Props = { open: Difference[]; now: Date; zone: string };

/** Where this console and BTCPay do not agree. */
export function DifferencesPanel({ open, now, zone }: Props) {
  const t = useT();
  return (
    <Panel
      title={t("Differences with BTCPay")}
      note={open.length > 0 ? t("{count} open", { count: open.length }) : undefined}
      flush
    >
      <DataTable
        caption={t("Differences between this console and BTCPay")}
        now={now}
        zone={zone}
        bare
        columns={[
          { key: "subject", header: t("What"), phone: "title" },
          { key: "ours", header: t("Here"), align: "end" },
          { key: "theirs", header: t("At BTCPay"), align: "end", phone: "amount" },
          { key: "since", header: t("Since"), align: "end", phone: "when" },
        ]}
        rows={open.map((one) => ({
          id: `${one.merchantId}:${one.subject}:${one.kind}`,
          cells: {
            subject: { text: one.subject, sub: said(one.kind, t) },
            ours: one.ours === null ? t("nothing") : said(one.ours, t),
            theirs: one.theirs === null ? t("nothing") : said(one.theirs, t),
            since: { kind: "time", at: one.firstSeenAt },
          },
        }))}
        empty={
          <EmptyState drawing="plug">
            {t(
              "What this console holds and what BTCPay says agree. A difference is listed here until they do again.",
            )}
          </EmptyState>
        }
      />
    </Panel>
  );
}
