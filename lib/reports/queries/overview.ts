import "server-only";
import type { Asset } from "@/lib/platform/money";
import { dayBounds, type Period } from "@/lib/platform/periods";
import { sumOutstanding } from "./cards-outstanding";
import { sumSeries } from "./home";
import { countAttention, listAttention, listLatestPayments } from "./lists";
import { type HomeScope, listSoldAssets } from "./turnover";

export type OverviewWanted = {
  /** The business's own asset, shown first. */
  home: Asset;
  /** The asset asked for, when it was sold in. */
  asset?: string | undefined;
  period: Period;
};

/** Everything the home page says, from the ledger's totals and the newest rows. */
export async function getOverview(scope: HomeScope, wanted: OverviewWanted) {
  const { home, period } = wanted;
  const { zone, range, before } = period;
  const both = before ? [range, before] : [range];
  const days = dayBounds({ from: (before ?? range).from, to: range.to }, zone);
  const sold = await listSoldAssets(scope, days.from, days.to);
  const assets = [...new Set([home, ...sold])];
  const asset = assets.find((one) => one === wanted.asset) ?? home;
  const [sales, points, cards, attention, attentionCount, latest] = await Promise.all([
    sumSeries(scope, { head: "sales", asset, side: "credit", zone }, both),
    sumSeries(scope, { head: "points:given", asset: "PTS/0", side: "debit", zone }, both),
    sumOutstanding(scope),
    listAttention(scope),
    countAttention(scope),
    listLatestPayments(scope),
  ]);
  return { asset, assets, sales, points, cards, attention, attentionCount, latest };
}
export type Overview = Awaited<ReturnType<typeof getOverview>>;
