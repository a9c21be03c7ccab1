import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import type { CampaignSum } from "@/lib/rewards/queries/campaigns";
import { campaignStateWords, rateWords } from "@/lib/rewards/rules";

const columns: Column[] = [
  { key: "name", header: "Campaign", phone: "title" },
  { key: "state", header: "State", phone: "state", width: "170px" },
  { key: "rate", header: "Rate", align: "end", phone: "hide", width: "90px" },
  { key: "start", header: "Started", phone: "when", width: "120px", from: "md" },
  { key: "budget", header: "Budget", align: "end", phone: "hide", width: "160px", from: "md" },
  { key: "given", header: "Given", align: "end", phone: "amount", width: "150px" },
];

function rowOf(campaign: CampaignSum, base: string): Row {
  const { word, tone } = campaignStateWords[campaign.state];
  return {
    id: campaign.id,
    href: `${base}/rewards/${campaign.id}`,
    cells: {
      name: { text: campaign.name, strong: true },
      state: { kind: "status", tone, text: word },
      rate: { kind: "number", text: rateWords(campaign.rateBasisPoints) },
      start: { kind: "time", at: campaign.startsAt },
      budget: { kind: "money", value: { amount: campaign.budgetPoints, asset: "PTS/0" } },
      given: { kind: "money", value: { amount: campaign.given, asset: "PTS/0" } },
    },
  };
}

type CampaignListProps = { rows: readonly CampaignSum[]; base: string; zone: string; now: Date };

export function CampaignList({ rows, base, zone, now }: CampaignListProps) {
  return (
    <DataTable
      caption="Campaigns, the latest first"
      columns={columns}
      rows={rows.map((campaign) => rowOf(campaign, base))}
      {...{ zone, now }}
      bare
    />
  );
}
