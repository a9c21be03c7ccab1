import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { AwardRow } from "@/lib/rewards/queries/awards";
import { rateWords } from "@/lib/rewards/rules";
import { AwardsEmpty } from "./awards-empty";

// `select` keeps this Paid apart from the Paid of an invoice.
const columnsIn = (t: Translator): Column[] => [
  { key: "when", header: t("When"), phone: "when", width: "120px" },
  { key: "card", header: "Flashcard", phone: "title" },
  { key: "campaign", header: t("Campaign"), phone: "hide", from: "md" },
  {
    key: "paid",
    header: t("{column, select, other {Paid}}", { column: "paid" }),
    align: "end",
    phone: "hide",
    width: "150px",
  },
  { key: "points", header: t("Points"), align: "end", phone: "amount", width: "140px" },
];

const rowOf = (t: Translator, award: AwardRow, base: string): Row => ({
  id: award.id,
  href: `${base}/invoices/${award.invoiceId}`,
  cells: {
    when: { kind: "time", at: award.at },
    card: { text: t(award.cardNumber), strong: true },
    campaign: { text: award.campaign, sub: rateWords(award.rateBasisPoints) },
    paid: { kind: "money", value: { amount: award.baseMsat, asset: "BTC/11" } },
    points: {
      kind: "money",
      value: { amount: award.points, asset: "PTS/0" },
      sub:
        award.points < award.wantedPoints
          ? t("of {points, number}: the budget ended", { points: award.wantedPoints })
          : undefined,
    },
  },
});

type AwardTableProps = {
  rows: readonly AwardRow[];
  base: string;
  /** Points are being given: by the campaign shown, or by any. */
  running: boolean;
  mayCreate: boolean;
  zone: string;
  now: Date;
};

export function AwardTable({ rows, base, running, mayCreate, zone, now }: AwardTableProps) {
  const t = useT();
  return (
    <DataTable
      caption={t("Points given, newest first")}
      columns={columnsIn(t)}
      rows={rows.map((award) => rowOf(t, award, base))}
      {...{ zone, now }}
      bare
      empty={<AwardsEmpty {...{ running, mayCreate, base }} />}
    />
  );
}
