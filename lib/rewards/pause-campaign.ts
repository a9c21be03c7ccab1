import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { campaignPaused } from "./events";
import { CampaignInput } from "./inputs";
import { canPause } from "./rules";
import { campaigns } from "./schema";
import { lockCampaign, showCampaign } from "./steps";

/** Stops giving points; the budget stays set aside. */
export const pauseCampaign = command({
  name: "rewards.pause-campaign",
  permission: "rewards:manage",
  input: CampaignInput,
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.about(campaign.merchantId, campaign.id);
    if (!canPause(campaign.state))
      throw new Refusal("conflict", "This campaign is not running, so there is nothing to pause.");
    await ctx.tx.update(campaigns).set({ state: "paused" }).where(eq(campaigns.id, campaignId));
    await showCampaign(ctx, campaign);
    await ctx.emit(campaignPaused, { campaignId }, campaign.merchantId);
    return { id: campaignId };
  },
});
