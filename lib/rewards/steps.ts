import "server-only";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { balanceOf } from "@/lib/ledger/queries/balances";
import { Refusal } from "@/lib/platform/errors";
import { notifyLive } from "@/lib/platform/live";
import { type Campaign, campaigns } from "./schema";

type OnTx = Pick<Ctx, "tx">;

/** The campaign, locked until the command ends: awards and changes of state take turns. */
export async function lockCampaign({ tx }: OnTx, campaignId: string): Promise<Campaign> {
  const [campaign] = await tx
    .select()
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for("update");
  if (!campaign) throw new Refusal("not-found", "There is no such campaign.");
  return campaign;
}

/** Points of the budget that are not given yet. */
export async function budgetLeft({ tx }: OnTx, campaign: Campaign): Promise<bigint> {
  const { amount } = await balanceOf(
    systemScope("ledger:read"),
    { merchantId: campaign.merchantId, code: `budget:${campaign.id}`, asset: "PTS/0" },
    tx,
  );
  return amount;
}

export const showCampaign = ({ tx }: OnTx, { id, merchantId }: Campaign): Promise<void> =>
  notifyLive(tx, { merchantId, noun: "rewards", id });
