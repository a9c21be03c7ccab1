import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { msg, type Translator } from "@/lib/platform/i18n/translator";

export type AuditView = {
  id: string;
  at: Date;
  command: string;
  actorId: string;
  actorKind: "user" | "system" | "key";
  actorName: string | null;
  business: string | null;
  subjectId: string | null;
  input: unknown;
  seq: bigint | null;
};

const columns: Column[] = [
  { key: "at", header: msg("When"), width: "9rem", phone: "when" },
  { key: "command", header: msg("What"), phone: "title" },
  { key: "actor", header: msg("Who"), width: "12rem", phone: "amount" },
  { key: "business", header: msg("Business"), width: "12rem", phone: "state", from: "lg" },
  { key: "subject", header: msg("About"), width: "11rem", from: "wide" },
  { key: "seal", header: msg("Seal"), width: "7rem", phone: "hide" },
];

const shortId = (id: string) =>
  ({
    kind: "id",
    text: id.length > 14 ? `${id.slice(0, 4)}…${id.slice(-6)}` : id,
    copy: id,
  }) as const;

export const actorName = (row: AuditView): string =>
  row.actorName ?? (row.actorKind === "system" ? "Flash Console" : row.actorId);

const rowOf = (
  t: Translator,
  row: AuditView,
  { hrefs, open }: Pick<AuditTableProps, "hrefs" | "open">,
): Row => ({
  id: row.id,
  href: hrefs[row.id],
  current: row.id === open,
  cells: {
    at: { kind: "time", at: row.at },
    command: { text: row.command, strong: true },
    actor: actorName(row),
    business: row.business,
    subject: row.subjectId && shortId(row.subjectId),
    seal: row.seq
      ? { kind: "number", text: row.seq.toString() }
      : { kind: "status", tone: "mute", text: t("Waiting") },
  },
});

type AuditTableProps = {
  rows: AuditView[];
  zone: string;
  now: Date;
  /** Where each row opens, and which one is open. */
  hrefs: Record<string, string>;
  open: string | undefined;
};

export const AuditTable = ({ rows, zone, now, ...rest }: AuditTableProps) => {
  const t = useT();
  return (
    <DataTable
      caption={t("What was done, newest first")}
      columns={columns.map((column) => ({ ...column, header: t(column.header) }))}
      rows={rows.map((row) => rowOf(t, row, rest))}
      zone={zone}
      now={now}
      compact
      empty={<EmptyState drawing="search">{t("Nothing like this was done.")}</EmptyState>}
    />
  );
};
