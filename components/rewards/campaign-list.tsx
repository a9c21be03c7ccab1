import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { CampaignSum } from "@/lib/rewards/queries/campaigns";
import { campaignStateWords, rateWords } from "@/lib/rewards/rules";

// `select` keeps this Rate apart from the Rate of an invoice.
const columnsIn = (t: Translator): Column[] => [
  { key: "name", header: t("Campaign"), phone: "title" },
  { key: "state", header: t("State"), phone: "state", width: "170px" },
  {
    key: "rate",
    header: t("{column, select, other {Rate}}", { column: "rate" }),
    align: "end",
    phone: "hide",
    width: "90px",
  },
  { key: "start", header: t("Started"), phone: "when", width: "120px", from: "md" },
  { key: "budget", header: t("Budget"), align: "end", phone: "hide", width: "160px", from: "md" },
  { key: "given", header: t("Given"), align: "end", phone: "amount", width: "150px" },
];

function rowOf(t: Translator, campaign: CampaignSum, base: string): Row {
  const { word, tone } = campaignStateWords[campaign.state];
  return {
    id: campaign.id,
    href: `${base}/rewards/${campaign.id}`,
    cells: {
      name: { text: campaign.name, strong: true },
      state: { kind: "status", tone, text: t(word) },
      rate: { kind: "number", text: rateWords(campaign.rateBasisPoints) },
      start: { kind: "time", at: campaign.startsAt },
      budget: { kind: "money", value: { amount: campaign.budgetPoints, asset: "PTS/0" } },
      given: { kind: "money", value: { amount: campaign.given, asset: "PTS/0" } },
    },
  };
}

type CampaignListProps = { rows: readonly CampaignSum[]; base: string; zone: string; now: Date };

export function CampaignList({ rows, base, zone, now }: CampaignListProps) {
  const t = useT();
  return (
    <DataTable
      caption={t("Campaigns, the latest first")}
      columns={columnsIn(t)}
      rows={rows.map((campaign) => rowOf(t, campaign, base))}
      {...{ zone, now }}
      bare
    />
  );
}
