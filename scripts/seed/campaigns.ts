import { programmeId } from "@/lib/access/tenants";
import { startOfDay } from "@/lib/platform/dates";
import { awardPostings, pointsFor, pointsWithin } from "@/lib/rewards/rules";
import type { awards, Campaign } from "@/lib/rewards/schema";
import type { Entry } from "./books";
import { later } from "./fates";
import { idAt } from "./ids";
import type { Known } from "./people";
import type { Plastic } from "./plastic";
import { type Random, randomOf } from "./random";
import type { Size } from "./size";

export type Award = typeof awards.$inferInsert;
type Purchase = { cardId: string; merchantId: string; invoiceId: string; msat: bigint; at: Date };
/** `entries` are the programme's, `given` those of the businesses. */
export type Rewards = { campaigns: Campaign[]; awards: Award[]; entries: Entry[]; given: Entry[] };

const dayMs = 86_400_000;
const runsFor = 28;

/** Sales that a Flashcard paid, in the order in which they were paid. */
export const purchasesOf = (cards: readonly Plastic[]): Purchase[] =>
  cards
    .flatMap(({ id: cardId, touches }) =>
      touches.flatMap(({ state, sale, msat, finishedAt: at }) =>
        state === "paid" && sale
          ? [{ cardId, merchantId: sale.shop.merchantId, invoiceId: sale.id, msat, at }]
          : [],
      ),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());

/** Spring begins on 20 March; in a year of data too short to hold one, the first weeks stand in for it. */
function springOf(since: Date, today: Date): { from: Date; name: string } {
  const zone = "America/Jamaica";
  const [early, late] = [later(since, 12 * dayMs), later(today, -(runsFor + 40) * dayMs)];
  const year = today.getUTCFullYear();
  const from = [year, year - 1]
    .map((one) => startOfDay(new Date(Date.UTC(one, 2, 20, 12)), zone))
    .find((day) => day >= early && day <= late && late.getTime() - early.getTime() > 200 * dayMs);
  return from ? { from, name: "Spring points" } : { from: early, name: "Opening points" };
}

const campaign = (name: string, from: Date, rate: number, by: Known): Campaign => ({
  ...{
    id: idAt("cmp", from, randomOf(name)),
    merchantId: programmeId,
    name,
    rateBasisPoints: rate,
  },
  ...{ state: "running", budgetPoints: 0n, startsAt: from, endsAt: null },
  ...{ createdBy: by.id, createdAt: from },
});

const legs = (from: string, to: string, amount: bigint) => [
  { code: from, asset: "PTS/0" as const, amount: -amount },
  { code: to, asset: "PTS/0" as const, amount },
];

/** As lib/rewards/start-campaign.ts and end-campaign.ts book a budget. */
function budgetEntry({ id, name, budgetPoints, startsAt }: Campaign): Entry {
  return {
    posting: {
      ...{ merchantId: programmeId, idem: `budget:${id}`, kind: "campaign.budget", ref: id },
      ...{ eventAt: startsAt, memo: `Budget of ${name}` },
      legs: legs("points:unallocated", `budget:${id}`, budgetPoints),
    },
  };
}
function budgetBack({ id, name }: Campaign, left: bigint, at: Date): Entry {
  return {
    posting: {
      ...{ merchantId: programmeId, idem: `budget-back:${id}`, kind: "campaign.budget-back" },
      ...{ ref: id, eventAt: at, memo: `What was left of ${name}` },
      legs: legs(`budget:${id}`, "points:unallocated", left),
    },
  };
}

/** As lib/rewards/give-points.ts gives the running campaign's points; answers what was given. */
function give(made: Rewards, running: Campaign, bought: readonly Purchase[], draw: Random): bigint {
  let left = running.budgetPoints;
  made.campaigns.push(running);
  made.entries.push(budgetEntry(running));
  for (const { cardId, merchantId, invoiceId, msat, at: paidAt } of bought) {
    const wanted = pointsFor(msat, running.rateBasisPoints);
    const points = pointsWithin(wanted, left);
    if (points === 0n) continue;
    const at = later(paidAt, 900);
    const row: Award = {
      ...{ id: idAt("awd", at, draw), merchantId, campaignId: running.id, cardId, invoiceId },
      ...{ rateBasisPoints: running.rateBasisPoints, baseMsat: msat, wantedPoints: wanted, points },
      ...{ journalId: null, at },
    };
    const [own, theirs] = awardPostings({
      ...{ campaign: running, merchantId, cardId, invoiceId, points, eventAt: at },
    });
    made.awards.push(row);
    if (own)
      made.entries.push({ posting: own, keep: (id) => Object.assign(row, { journalId: id }) });
    if (theirs) made.given.push({ posting: theirs });
    left -= points;
    if (left > 0n) continue;
    Object.assign(running, { state: "spent", endsAt: at });
    break;
  }
  return running.budgetPoints - left;
}

const between = (bought: readonly Purchase[], from: Date, to: Date): Purchase[] =>
  bought.filter(({ at }) => at >= from && at < to);

/** A round four fifths of what four weeks would have given, which the last purchase meets in its middle. */
function tooSmall(bought: readonly Purchase[], rate: number): bigint {
  const sums = new Set<bigint>();
  let given = 0n;
  for (const { msat } of bought) {
    given += pointsFor(msat, rate);
    sums.add(given);
  }
  const step = given > 50_000n ? 5_000n : 100n;
  let wished = ((given * 8n) / 10n / step) * step;
  while (sums.has(wished) && wished > step) wished -= step;
  return wished > 0n ? wished : 1n;
}

/** A campaign whose budget ran out in spring, one that was ended, and one that runs now. */
export function runCampaigns(
  cards: readonly Plastic[],
  { days, budget }: Size,
  { today, since }: { today: Date; since: Date },
  by: Known,
): Rewards {
  const draw = randomOf("campaigns");
  const bought = purchasesOf(cards);
  const made: Rewards = { campaigns: [], awards: [], entries: [], given: [] };
  const spring = springOf(since, today);
  const first = campaign(spring.name, spring.from, 300, by);
  const weeks = between(bought, spring.from, later(spring.from, runsFor * dayMs));
  give(made, { ...first, budgetPoints: tooSmall(weeks, 300) }, weeks, draw);

  const gap = Math.min(40, Math.round(days * 0.2));
  const before = spring.from.getTime() - since.getTime() > 90 * dayMs;
  const from = before
    ? later(spring.from, -60 * dayMs)
    : later(today, -Math.round(2.6 * gap) * dayMs);
  const to = later(from, Math.round(0.8 * gap) * dayMs + 17 * 3_600_000);
  const second = { ...campaign("Market points", from, 100, by), budgetPoints: budget / 2n };
  const given = give(made, second, between(bought, from, to), draw);
  if (second.state === "running") {
    Object.assign(second, { state: "ended", endsAt: to });
    made.entries.push(budgetBack(second, second.budgetPoints - given, to));
  }

  const start = later(today, -(runsFor - 2) * dayMs + 9 * 3_600_000);
  const now = { ...campaign("Two percent back", start, 200, by), budgetPoints: budget };
  give(made, now, between(bought, start, later(today, 2 * dayMs)), draw);
  return made;
}
