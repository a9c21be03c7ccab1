import { programmeId } from "@/lib/access/tenants";
import { pointsBackFor, returnPostings } from "@/lib/rewards/rules";
import type { pointReturns } from "@/lib/rewards/schema";
import type { Rewards } from "./campaigns";
import { later } from "./fates";
import { idAt } from "./ids";
import { randomOf } from "./random";
import type { Sale } from "./sale";

export type Return = typeof pointReturns.$inferInsert;

/** As lib/rewards/take-back-points.ts takes points back; the cards of the past spent none. */
export function takeBack({ awards, entries, given }: Rewards, sales: readonly Sale[]): Return[] {
  const byInvoice = new Map(awards.map((award) => [award.invoiceId, award]));
  const draw = randomOf("returns");
  return sales.flatMap(({ id: invoiceId, back, amount: price }): Return[] => {
    const award = byInvoice.get(invoiceId);
    if (back?.end !== "paid" || !back.endedAt || !award) return [];
    const at = later(back.endedAt, 900);
    const points = pointsBackFor(award.points, back.amount, price);
    const { merchantId, cardId } = award;
    const about = { merchantId, cardId, invoiceId, refundId: back.id, points };
    const row: Return = {
      ...{ ...about, id: idAt("prt", at, draw), awardId: award.id, refunded: back.amount },
      ...{ wantedPoints: points, journalId: null, at },
    };
    if (points === 0n) return [row];
    const [own, theirs] = returnPostings({ ...about, programmeId, eventAt: at });
    if (own) entries.push({ posting: own, keep: (id) => Object.assign(row, { journalId: id }) });
    if (theirs) given.push({ posting: theirs });
    return [row];
  });
}
