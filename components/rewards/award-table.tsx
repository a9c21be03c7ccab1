import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { AwardRow } from "@/lib/rewards/queries/awards";
import { rateWords } from "@/lib/rewards/rules";

const columns: Column[] = [
  { key: "when", header: "When", phone: "when", width: "120px" },
  { key: "card", header: "Flashcard", phone: "title" },
  { key: "campaign", header: "Campaign", phone: "hide", from: "md" },
  { key: "paid", header: "Paid", align: "end", phone: "hide", width: "150px" },
  { key: "points", header: "Points", align: "end", phone: "amount", width: "140px" },
];

const rowOf = (award: AwardRow, base: string): Row => ({
  id: award.id,
  href: `${base}/invoices/${award.invoiceId}`,
  cells: {
    when: { kind: "time", at: award.at },
    card: { text: award.cardNumber, strong: true },
    campaign: { text: award.campaign, sub: rateWords(award.rateBasisPoints) },
    paid: { kind: "money", value: { amount: award.baseMsat, asset: "BTC/11" } },
    points: {
      kind: "money",
      value: { amount: award.points, asset: "PTS/0" },
      sub:
        award.points < award.wantedPoints
          ? `of ${award.wantedPoints.toLocaleString("en-JM")}: the budget ended`
          : undefined,
    },
  },
});

type AwardTableProps = { rows: readonly AwardRow[]; base: string; zone: string; now: Date };

export function AwardTable({ rows, base, zone, now }: AwardTableProps) {
  return (
    <DataTable
      caption="Points given, newest first"
      columns={columns}
      rows={rows.map((award) => rowOf(award, base))}
      {...{ zone, now }}
      bare
      empty={
        <EmptyState drawing="gift">
          Points show here as soon as a Flashcard pays while a campaign runs.
        </EmptyState>
      }
    />
  );
}
