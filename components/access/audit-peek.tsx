import { useT } from "#i18n";
import type { PeekLinks } from "@/components/table/peek-links";
import { RowPeek } from "@/components/table/row-peek";
import { KvList } from "@/components/ui/kv-list";
import { TextLink } from "@/components/ui/text-link";
import { saidOf } from "@/lib/access/audit/rules/words";
import { formatInstant } from "@/lib/platform/dates";
import { type AuditView, actorName } from "./audit-table";

type AuditPeekProps = { row: AuditView; zone: string; links: PeekLinks };

/** One row of the audit log with everything it holds. */
export const AuditPeek = ({ row, zone, links }: AuditPeekProps) => {
  const t = useT();
  return (
    <RowPeek id={row.id} title={saidOf(row.command, t)} links={links}>
      <KvList
        facts={[
          { label: t("When"), value: formatInstant(row.at, zone, t.locale) },
          {
            label: t("Who"),
            value: (
              <TextLink href={`/admin/audit?actor=${encodeURIComponent(row.actorId)}`}>
                {actorName(row)}
              </TextLink>
            ),
          },
          { label: t("Business"), value: row.business ?? t("None") },
          { label: t("About"), value: row.subjectId ?? t("Nothing in particular") },
          {
            label: t("Command"),
            value: <span className="font-mono text-meta">{row.command}</span>,
          },
          { label: t("Seal"), value: row.seq?.toString() ?? t("Waiting") },
        ]}
      />
      <h3 className="mt-5 mb-2 text-body font-medium">{t("What was sent")}</h3>
      <pre className="overflow-x-auto rounded-input bg-page p-3 font-mono text-meta whitespace-pre-wrap hairline-inset">
        {JSON.stringify(row.input, null, 2)}
      </pre>
    </RowPeek>
  );
};
