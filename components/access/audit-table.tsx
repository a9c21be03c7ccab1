import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";

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
  { key: "at", header: "When", width: "9rem", phone: "when" },
  { key: "command", header: "What", phone: "title" },
  { key: "actor", header: "Who", width: "12rem", phone: "amount" },
  { key: "business", header: "Business", width: "12rem", from: "lg" },
  { key: "input", header: "With", from: "wide" },
  { key: "seal", header: "Seal", width: "7rem", phone: "state" },
];

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
};

const rowOf = (row: AuditView): Row => ({
  id: row.id,
  cells: {
    at: { kind: "time", at: row.at },
    command: { text: row.command, sub: row.subjectId ?? undefined, strong: true },
    actor: {
      text: row.actorName ?? (row.actorKind === "system" ? "Flash Console" : row.actorId),
      href: `/admin/audit?actor=${encodeURIComponent(row.actorId)}`,
    },
    business: row.business,
    input: { text: short(row.input) },
    seal: row.seq
      ? { kind: "number", text: row.seq.toString() }
      : { kind: "status", tone: "mute", text: "Waiting" },
  },
});

export const AuditTable = ({ rows, zone, now }: { rows: AuditView[]; zone: string; now: Date }) => (
  <DataTable
    caption="What was done, newest first"
    columns={columns}
    rows={rows.map(rowOf)}
    zone={zone}
    now={now}
    compact
    empty={<EmptyState drawing="search">Nothing like this was done.</EmptyState>}
  />
);
