import { z } from "zod";
import { event } from "@/lib/platform/events";

const aboutCampaign = z.object({ campaignId: z.string() });

export const campaignStarted = event("campaign.started", aboutCampaign);
export const campaignPaused = event("campaign.paused", aboutCampaign);
export const campaignResumed = event("campaign.resumed", aboutCampaign);
export const campaignEnded = event("campaign.ended", aboutCampaign);
export const campaignSpent = event("campaign.spent", aboutCampaign);
export const pointsAwarded = event(
  "points.awarded",
  z.object({
    awardId: z.string(),
    campaignId: z.string(),
    cardId: z.string(),
    invoiceId: z.string(),
    points: z.coerce.bigint<bigint | string>(),
  }),
);
export const pointsTakenBack = event(
  "points.taken-back",
  z.object({
    awardId: z.string(),
    cardId: z.string(),
    invoiceId: z.string(),
    refundId: z.string(),
    points: z.coerce.bigint<bigint | string>(),
    /** Of its share, what the card did not hold any more. */
    missing: z.coerce.bigint<bigint | string>(),
  }),
);
