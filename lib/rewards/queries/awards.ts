import "server-only";
import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { cardNumbers } from "@/lib/cards/queries/card-numbers";
import { balanceOf } from "@/lib/ledger/queries/balances";
import { msg } from "@/lib/platform/i18n/translator";
import { awards, campaigns, pointReturns } from "@/lib/rewards/schema";
import type { RewardScope } from "./campaigns";

export type AwardRow = typeof awards.$inferSelect & { campaign: string; cardNumber: string };

const newest = [desc(awards.at), desc(awards.id)];

const select = (scope: Scope<string>, where: SQL | undefined, take: number) =>
  read(scope, (r) =>
    r
      .select({ award: awards, campaign: campaigns.name })
      .from(awards)
      .innerJoin(campaigns, eq(campaigns.id, awards.campaignId))
      .where(and(within(scope, awards.merchantId), where))
      .orderBy(...newest)
      .limit(take),
  );

type AwardFilter = { campaignId?: string; older?: string | undefined; take?: number };

/** Points given at the scope's businesses, newest first; `older` is the id of an award to go on below. */
export async function listAwards(
  scope: RewardScope,
  { campaignId, older, take = 50 }: AwardFilter = {},
): Promise<{ rows: AwardRow[]; older: string | null }> {
  const below = older
    ? sql`(${awards.at}, ${awards.id}) < (select a.at, a.id from ${awards} a where a.id = ${older})`
    : undefined;
  const found = await select(
    scope,
    and(campaignId ? eq(awards.campaignId, campaignId) : undefined, below),
    take + 1,
  );
  const page = found.slice(0, take);
  const numbers = await cardNumbers(
    scope,
    page.map(({ award }) => award.cardId),
  );
  return {
    rows: page.map(({ award, campaign }) => ({
      ...{ ...award, campaign },
      cardNumber: numbers.get(award.cardId) ?? msg("A Flashcard"),
    })),
    older: found.length > take ? (page.at(-1)?.award.id ?? null) : null,
  };
}

/** Points that went back with refunds, as points less than none. */
const takenBack = (scope: Scope<string>, cardId: string) =>
  read(scope, async (r) => {
    const rows = await r
      .select({ back: pointReturns, campaign: campaigns.name })
      .from(pointReturns)
      .innerJoin(awards, eq(awards.id, pointReturns.awardId))
      .innerJoin(campaigns, eq(campaigns.id, awards.campaignId))
      .where(
        and(
          within(scope, pointReturns.merchantId),
          eq(pointReturns.cardId, cardId),
          gt(pointReturns.points, 0n),
        ),
      )
      .orderBy(desc(pointReturns.at))
      .limit(100);
    return rows.map(({ back: { id, at, points }, campaign }) => {
      return { id, at, points: -points, campaign };
    });
  });

export type CardPoints = {
  points: bigint;
  given: { id: string; at: Date; points: bigint; campaign: string }[];
};

/** Points on a card and where they came from. For a card that the scope was shown in full. */
export async function pointsOfCard(
  scope: Scope<`cards:${string}`>,
  card: { id: string; merchantId: string },
): Promise<CardPoints> {
  const account = {
    merchantId: card.merchantId,
    code: `points:${card.id}`,
    asset: "PTS/0",
  } as const;
  const everywhere = { ...systemScope("rewards:read"), actor: scope.actor };
  const [{ amount }, rows, back] = await Promise.all([
    balanceOf(systemScope("ledger:read"), account),
    select(everywhere, eq(awards.cardId, card.id), 100),
    takenBack(everywhere, card.id),
  ]);
  const given = rows.map(({ award: { id, at, points }, campaign }) => ({
    id,
    at,
    points,
    campaign,
  }));
  return { points: amount, given: [...given, ...back] };
}
