import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { sorting } from "@/components/table/sorting";
import type { AuditListAddress } from "@/lib/access/audit/inputs";
import { saidOf } from "@/lib/access/audit/rules/words";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { AuditEmpty } from "./audit-empty";

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

type RowLinks = { hrefOf: (id: string) => string; open: string | undefined };

const rowOf = (t: Translator, row: AuditView, { hrefOf, open }: RowLinks): Row => ({
  id: row.id,
  href: hrefOf(row.id),
  peek: hrefOf(row.id),
  current: row.id === open,
  cells: {
    at: { kind: "time", at: row.at },
    command: { text: saidOf(row.command, t), strong: true },
    actor: actorName(row),
    business: row.business,
    subject: row.subjectId && shortId(row.subjectId),
    seal: row.seq
      ? { kind: "number", text: row.seq.toString() }
      : { kind: "status", tone: "mute", text: t("Waiting") },
  },
});

type Order = AuditListAddress["order"];
type AuditTableProps = RowLinks & {
  rows: AuditView[];
  filtered: boolean;
  /** The order in force, and the address of any other. */
  shown: { order: Order; hrefOf: (order: Order) => string };
  zone: string;
  now: Date;
};

export function AuditTable({ rows, filtered, shown, hrefOf, open, ...clock }: AuditTableProps) {
  const t = useT();
  const sorted = sorting<Order>({ falling: "newest", rising: "oldest" }, shown);
  return (
    <DataTable
      {...clock}
      caption={
        shown.order === "newest"
          ? t("What was done, newest first")
          : t("What was done, oldest first")
      }
      columns={columns.map((column) => ({
        ...column,
        ...(column.key === "at" && sorted),
        header: t(column.header),
      }))}
      rows={rows.map((row) => rowOf(t, row, { hrefOf, open }))}
      compact
      empty={<AuditEmpty filtered={filtered} />}
    />
  );
}
