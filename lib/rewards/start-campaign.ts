import "server-only";
import { command } from "@/lib/access/command";
import { programme } from "@/lib/access/tenants";
import { post } from "@/lib/ledger/steps";
import { Refusal } from "@/lib/platform/errors";
import { made } from "@/lib/platform/i18n/translator";
import { newId } from "@/lib/platform/ids";
import { campaignStarted } from "./events";
import { StartCampaignInput } from "./inputs";
import { campaigns } from "./schema";
import { showCampaign } from "./steps";

/** Sets a budget of points aside and begins to give from it. One campaign runs at a time. */
export const startCampaign = command({
  name: "rewards.start-campaign",
  permission: "rewards:manage",
  input: StartCampaignInput,
  prepare: programme,
  async run(ctx, { name, rate, budget }, owner) {
    const [campaign] = await ctx.tx
      .insert(campaigns)
      .values({
        id: newId("cmp"),
        merchantId: owner.id,
        name,
        state: "running",
        rateBasisPoints: Number(rate),
        budgetPoints: budget,
        startsAt: ctx.now,
        createdBy: ctx.actor.id,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!campaign)
      throw new Refusal(
        "conflict",
        "A campaign is running. Pause or end it before starting another.",
      );
    ctx.about(owner.id, campaign.id);
    await post(ctx.tx, {
      merchantId: owner.id,
      idem: `budget:${campaign.id}`,
      kind: "campaign.budget",
      eventAt: ctx.now,
      ref: campaign.id,
      memo: made`Budget of ${name}`,
      legs: [
        { code: "points:unallocated", asset: "PTS/0", amount: -budget },
        { code: `budget:${campaign.id}`, asset: "PTS/0", amount: budget },
      ],
    });
    await showCampaign(ctx, campaign);
    await ctx.emit(campaignStarted, { campaignId: campaign.id }, owner.id);
    return { id: campaign.id };
  },
});
