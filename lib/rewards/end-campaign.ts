import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { post } from "@/lib/ledger/steps";
import { Refusal } from "@/lib/platform/errors";
import { made } from "@/lib/platform/i18n/translator";
import { campaignEnded } from "./events";
import { CampaignInput } from "./inputs";
import { canEnd } from "./rules";
import { campaigns } from "./schema";
import { budgetLeft, lockCampaign, showCampaign } from "./steps";

/** Ends a campaign for good; points that were not given go back. */
export const endCampaign = command({
  name: "rewards.end-campaign",
  permission: "rewards:manage",
  input: CampaignInput,
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.about(campaign.merchantId, campaign.id);
    if (!canEnd(campaign.state)) throw new Refusal("conflict", "This campaign has ended already.");
    const left = await budgetLeft(ctx, campaign);
    await ctx.tx
      .update(campaigns)
      .set({ state: "ended", endsAt: ctx.now })
      .where(eq(campaigns.id, campaignId));
    if (left > 0n)
      await post(ctx.tx, {
        merchantId: campaign.merchantId,
        idem: `budget-back:${campaignId}`,
        kind: "campaign.budget-back",
        eventAt: ctx.now,
        ref: campaignId,
        memo: made`What was left of ${campaign.name}`,
        legs: [
          { code: `budget:${campaignId}`, asset: "PTS/0", amount: -left },
          { code: "points:unallocated", asset: "PTS/0", amount: left },
        ],
      });
    await showCampaign(ctx, campaign);
    await ctx.emit(campaignEnded, { campaignId }, campaign.merchantId);
    return { id: campaignId, returned: left };
  },
});
