import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, command } from "@/lib/access/command";
import { postMany } from "@/lib/ledger/steps";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";
import { campaignSpent, pointsAwarded } from "./events";
import { awardPostings, pointsFor, pointsWithin } from "./rules";
import { awards, type Campaign, campaigns } from "./schema";
import { budgetLeft, showCampaign } from "./steps";

const GivePointsInput = z.object({
  invoiceId: z.string(),
  /** The Business where the purchase was. */
  merchantId: z.string(),
  cardId: z.string(),
  paidMsat: z.bigint().positive(),
  paidAt: z.date(),
});
type Purchase = z.output<typeof GivePointsInput>;

/** The campaign that ran when the card paid, locked. Null as well when the invoice had its points. */
async function campaignFor(ctx: Ctx, { invoiceId, paidAt }: Purchase): Promise<Campaign | null> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${invoiceId}, 7))`);
  const [had] = await ctx.tx
    .select({ id: awards.id })
    .from(awards)
    .where(eq(awards.invoiceId, invoiceId));
  if (had) return null;
  const [campaign] = await ctx.tx
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.state, "running"), lte(campaigns.startsAt, paidAt)))
    .for("update");
  return campaign ?? null;
}

async function book(ctx: Ctx, campaign: Campaign, purchase: Purchase, points: bigint) {
  const [award] = await postMany(
    ctx,
    awardPostings({ ...purchase, campaign, points, eventAt: ctx.now }),
  );
  if (!award) throw new Error("The award was not posted");
  return award.journalId;
}

/** Gives the running campaign's points for one settled invoice to the card that paid it, once. */
export const givePoints = command({
  name: "rewards.give-points",
  permission: "rewards:award",
  input: GivePointsInput,
  async run(ctx, purchase) {
    const { invoiceId, merchantId, cardId, paidMsat } = purchase;
    const campaign = await campaignFor(ctx, purchase);
    const wanted = campaign ? pointsFor(paidMsat, campaign.rateBasisPoints) : 0n;
    if (!campaign || wanted === 0n) return { points: 0n };
    ctx.about(merchantId, invoiceId);
    const left = await budgetLeft(ctx, campaign);
    const points = pointsWithin(wanted, left);
    if (points > 0n) {
      const row = { id: newId("awd"), merchantId, campaignId: campaign.id, cardId, invoiceId };
      const { rateBasisPoints } = campaign;
      const journalId = await book(ctx, campaign, purchase, points);
      await ctx.tx.insert(awards).values({
        ...{ ...row, rateBasisPoints, baseMsat: paidMsat, wantedPoints: wanted, points },
        ...{ journalId, at: ctx.now },
      });
      const told = { awardId: row.id, campaignId: campaign.id, cardId, invoiceId, points };
      await ctx.emit(pointsAwarded, told, merchantId);
      await notifyLive(ctx.tx, { merchantId, noun: "cards", id: cardId });
    }
    if (points === left) {
      await ctx.tx
        .update(campaigns)
        .set({ state: "spent", endsAt: ctx.now })
        .where(eq(campaigns.id, campaign.id));
      await ctx.emit(campaignSpent, { campaignId: campaign.id }, campaign.merchantId);
    }
    await showCampaign(ctx, campaign);
    return { points };
  },
});
