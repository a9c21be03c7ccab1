import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, command } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { programmeId } from "@/lib/access/tenants";
import { balanceOf } from "@/lib/ledger/queries/balances";
import { postMany } from "@/lib/ledger/steps";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";
import { pointsTakenBack } from "./events";
import { pointsBackFor, pointsWithin, returnPostings } from "./rules";
import { awards, pointReturns } from "./schema";

const TakeBackPointsInput = z.object({
  invoiceId: z.string(),
  refundId: z.string(),
  /** Of `paid`, both in minor units of the invoice's asset. */
  refunded: z.bigint().positive(),
  paid: z.bigint().positive(),
});

type Award = typeof awards.$inferSelect;

async function awardOf({ tx }: Pick<Ctx, "tx">, invoiceId: string): Promise<Award | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${invoiceId}, 7))`);
  const [award] = await tx.select().from(awards).where(eq(awards.invoiceId, invoiceId));
  return award ?? null;
}

const held = async ({ tx }: Pick<Ctx, "tx">, cardId: string): Promise<bigint> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${cardId}, 8))`);
  const account = { merchantId: programmeId, code: `points:${cardId}`, asset: "PTS/0" as const };
  return (await balanceOf(systemScope("ledger:read"), account, tx)).amount;
};

/**
 * Takes back the points of a purchase in proportion to what was refunded of it, once a refund, and never more than
 * the card holds: what is missing is noted with the row.
 */
export const takeBackPoints = command({
  name: "rewards.take-back-points",
  permission: "rewards:award",
  input: TakeBackPointsInput,
  async run(ctx, { invoiceId, refundId, refunded, paid }) {
    const award = await awardOf(ctx, invoiceId);
    if (!award) return { points: 0n };
    const { id: awardId, merchantId, cardId } = award;
    const before = await ctx.tx
      .select()
      .from(pointReturns)
      .where(eq(pointReturns.awardId, awardId));
    if (before.some((one) => one.refundId === refundId)) return { points: 0n };
    ctx.about(merchantId, invoiceId);
    const sum = (pick: "refunded" | "wantedPoints") =>
      before.reduce((total, one) => total + one[pick], 0n);
    const all = pointsBackFor(award.points, sum("refunded") + refunded, paid);
    const wanted = all - sum("wantedPoints");
    const points = pointsWithin(wanted, await held(ctx, cardId));
    const back = { merchantId, cardId, invoiceId, refundId, points };
    const [posted] =
      points > 0n
        ? await postMany(ctx, returnPostings({ ...back, programmeId, eventAt: ctx.now }))
        : [];
    await ctx.tx.insert(pointReturns).values({
      ...{ ...back, id: newId("prt"), awardId, refunded, wantedPoints: wanted },
      ...{ journalId: posted?.journalId ?? null, at: ctx.now },
    });
    const told = { awardId, cardId, invoiceId, refundId, points, missing: wanted - points };
    await ctx.emit(pointsTakenBack, told, merchantId);
    await notifyLive(ctx.tx, { merchantId, noun: "cards", id: cardId });
    return { points };
  },
});
