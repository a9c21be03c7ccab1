import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { campaignResumed } from "./events";
import { CampaignInput } from "./inputs";
import { canResume } from "./rules";
import { campaigns } from "./schema";
import { lockCampaign, showCampaign } from "./steps";

/** Goes on giving points from what is left of the budget. */
export const resumeCampaign = command({
  name: "rewards.resume-campaign",
  permission: "rewards:manage",
  input: CampaignInput,
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.about(campaign.merchantId, campaign.id);
    if (!canResume(campaign.state))
      throw new Refusal("conflict", "This campaign is not paused, so it cannot go on.");
    const [running] = await ctx.tx
      .select({ name: campaigns.name })
      .from(campaigns)
      .where(and(eq(campaigns.merchantId, campaign.merchantId), eq(campaigns.state, "running")));
    if (running)
      throw new Refusal("conflict", `“${running.name}” is running. Pause or end it first.`);
    await ctx.tx.update(campaigns).set({ state: "running" }).where(eq(campaigns.id, campaignId));
    await showCampaign(ctx, campaign);
    await ctx.emit(campaignResumed, { campaignId }, campaign.merchantId);
    return { id: campaignId };
  },
});
