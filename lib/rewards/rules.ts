import { msg } from "@/lib/platform/i18n/translator";
import type { Campaign } from "./schema";

export type CampaignState = Campaign["state"];

export const campaignStateWords: Record<
  CampaignState,
  { word: string; tone: "good" | "warn" | "bad" | "info" | "mute" }
> = {
  running: { word: msg("Running"), tone: "good" },
  paused: { word: msg("Paused"), tone: "warn" },
  ended: { word: msg("Ended"), tone: "mute" },
  spent: { word: msg("Budget given out"), tone: "info" },
};

export const canPause = (state: CampaignState): boolean => state === "running";
export const canResume = (state: CampaignState): boolean => state === "paused";
export const canEnd = (state: CampaignState): boolean => state === "running" || state === "paused";

/** Points for a payment: the rate's share of its sats, rounded down; one point is one sat. */
export const pointsFor = (paidMsat: bigint, rateBasisPoints: number): bigint =>
  paidMsat <= 0n ? 0n : (paidMsat * BigInt(rateBasisPoints)) / 10_000_000n;

/** What is given when the budget holds `left`: all of it, the rest, or nothing. */
export const pointsWithin = (wanted: bigint, left: bigint): bigint =>
  wanted < left ? wanted : left < 0n ? 0n : left;

/** The points that go with so much refunded of what was paid, rounded down; never more than were given. */
export function pointsBackFor(points: bigint, refunded: bigint, paid: bigint): bigint {
  if (paid <= 0n || refunded <= 0n) return 0n;
  return refunded >= paid ? points : (points * refunded) / paid;
}

/** 250 is "2.5 %". */
export function rateWords(basisPoints: number): string {
  const whole = Math.floor(basisPoints / 100);
  const rest = String(basisPoints % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${whole}${rest ? `.${rest}` : ""} %`;
}

/** Whole days that `left` lasts at the pace of the last `days`; null when nothing was given. */
export const runwayDays = (left: bigint, given: bigint, days: number): number | null =>
  given <= 0n ? null : Number((left * BigInt(days)) / given);

/** How full a budget bar is, 0 to 1. */
export const shareOf = (part: bigint, whole: bigint): number =>
  whole <= 0n ? 0 : Number((part * 10_000n) / whole) / 10_000;

type Award = {
  campaign: Pick<Campaign, "id" | "merchantId">;
  merchantId: string;
  cardId: string;
  invoiceId: string;
  points: bigint;
  eventAt: Date;
};

/** One award in both books: the programme owes the card points, the Business notes what was given there. */
export function awardPostings({ campaign, merchantId, cardId, invoiceId, points, eventAt }: Award) {
  const common = { eventAt, ref: cardId, meta: { invoiceId, campaignId: campaign.id } };
  const leg = (code: string, amount: bigint) => ({ code, asset: "PTS/0" as const, amount });
  return [
    {
      ...common,
      merchantId: campaign.merchantId,
      idem: `award:${invoiceId}`,
      kind: "points.award",
      legs: [leg(`budget:${campaign.id}`, -points), leg(`points:${cardId}`, points)],
    },
    {
      ...common,
      merchantId,
      idem: `award:${invoiceId}:given`,
      kind: "points.given",
      legs: [leg("points:given", -points), leg("points:programme", points)],
    },
  ];
}

type Return = Omit<Award, "campaign"> & { programmeId: string; refundId: string };

/** Points back from a card: to the programme's unallocated ones, whatever became of the campaign. */
export function returnPostings(back: Return) {
  const { programmeId, merchantId, cardId, invoiceId, refundId, points, eventAt } = back;
  const common = { eventAt, ref: cardId, meta: { invoiceId, refundId }, kind: "points.taken-back" };
  const leg = (code: string, amount: bigint) => ({ code, asset: "PTS/0" as const, amount });
  const idem = `points-back:${refundId}`;
  return [
    {
      ...{ ...common, merchantId: programmeId, idem },
      legs: [leg(`points:${cardId}`, -points), leg("points:unallocated", points)],
    },
    {
      ...{ ...common, merchantId, idem: `${idem}:given` },
      legs: [leg("points:programme", -points), leg("points:given", points)],
    },
  ];
}
