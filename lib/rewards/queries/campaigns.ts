import "server-only";
import { and, count, desc, eq, gte, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import { awards, type Campaign, campaigns } from "@/lib/rewards/schema";

export type RewardScope = Scope<`rewards:${string}`>;
/** `given` and `sales` count what happened at the scope's businesses. */
export type CampaignSum = Campaign & { given: bigint; sales: number; cards: number };

const total = sql<bigint>`coalesce(sum(${awards.points}), 0)`.mapWith(BigInt);
const cardCount = sql<number>`count(distinct ${awards.cardId})`.mapWith(Number);

/** Every campaign with what it gave here, the latest first. */
export const listCampaigns = (scope: RewardScope): Promise<CampaignSum[]> =>
  read(scope, async (r) => {
    const rows = await r.select().from(campaigns).orderBy(desc(campaigns.createdAt)).limit(100);
    const sums = await r
      .select({ id: awards.campaignId, given: total, sales: count(), cards: cardCount })
      .from(awards)
      .where(within(scope, awards.merchantId))
      .groupBy(awards.campaignId);
    const by = new Map(sums.map(({ id, ...sum }) => [id, sum]));
    return rows.map((row) => ({
      ...row,
      ...(by.get(row.id) ?? { given: 0n, sales: 0, cards: 0 }),
    }));
  });

export async function getCampaign(scope: RewardScope, id: string): Promise<CampaignSum> {
  const found = (await listCampaigns(scope)).find((campaign) => campaign.id === id);
  if (!found) throw new Refusal("not-found", "There is no such campaign here.");
  return found;
}

/** Points a campaign gave at the scope's businesses since an instant: its pace. */
export async function pointsSince(
  scope: RewardScope,
  campaignId: string,
  since: Date,
): Promise<bigint> {
  const [row] = await read(scope, (r) =>
    r
      .select({ given: total })
      .from(awards)
      .where(
        and(
          within(scope, awards.merchantId),
          eq(awards.campaignId, campaignId),
          gte(awards.at, since),
        ),
      ),
  );
  return row?.given ?? 0n;
}
