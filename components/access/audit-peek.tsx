import { KvList } from "@/components/ui/kv-list";
import { Peek } from "@/components/ui/peek";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/platform/dates";
import { type AuditView, actorName } from "./audit-table";

type AuditPeekProps = { row: AuditView; zone: string; closeHref: string };

/** One row of the audit log with everything it holds. */
export const AuditPeek = ({ row, zone, closeHref }: AuditPeekProps) => (
  <Peek key={row.id} title={row.command} closeHref={closeHref}>
    <KvList
      facts={[
        { label: "When", value: formatInstant(row.at, zone) },
        {
          label: "Who",
          value: (
            <TextLink href={`/admin/audit?actor=${encodeURIComponent(row.actorId)}`}>
              {actorName(row)}
            </TextLink>
          ),
        },
        { label: "Business", value: row.business ?? "None" },
        { label: "About", value: row.subjectId ?? "Nothing in particular" },
        { label: "Row", value: row.id },
        { label: "Seal", value: row.seq?.toString() ?? "Waiting" },
      ]}
    />
    <h3 className="mt-5 mb-2 text-body font-medium">What was sent</h3>
    <pre className="overflow-x-auto rounded-input bg-page p-3 font-mono text-meta whitespace-pre-wrap hairline-inset">
      {JSON.stringify(row.input, null, 2)}
    </pre>
  </Peek>
);
