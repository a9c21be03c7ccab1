import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, withEverything } from "@/lib/access/testing";
import { draft, postNow } from "@/lib/ledger/testing";
import { closeDb } from "@/lib/platform/db";
import { givePoints } from "./give-points";
import { takeBackPoints as react } from "./sagas";
import { pointReturns } from "./schema";
import { takeBackPoints } from "./take-back-points";
import { endRunning, pointsOn, purchase, runCampaign } from "./testing/alone";

afterAll(async () => {
  await endRunning();
  await closeDb();
});

let count = 0;
const refund = (invoiceId: string, refunded: bigint, paid = 245_000n) => ({
  ...{ invoiceId, refundId: `rfd_${invoiceId}_${++count}`, refunded, paid },
});
async function bought(sats = 2450n) {
  await runCampaign();
  const made = await purchase(sats);
  await givePoints(systemActor, made);
  return made;
}
const returns = (invoiceId: string) =>
  withEverything((tx) =>
    tx.select().from(pointReturns).where(eq(pointReturns.invoiceId, invoiceId)),
  );

test("parts take their share, and together all of it", async () => {
  const { invoiceId, cardId } = await bought();
  expect(await pointsOn(cardId)).toBe(49n);
  await takeBackPoints(systemActor, refund(invoiceId, 120_000n));
  expect(await pointsOn(cardId)).toBe(25n);
  await takeBackPoints(systemActor, refund(invoiceId, 100n));
  await takeBackPoints(systemActor, refund(invoiceId, 124_900n));
  expect(await pointsOn(cardId)).toBe(0n);
  expect((await returns(invoiceId)).reduce((sum, { points }) => sum + points, 0n)).toBe(49n);
});

test("told many times at once it is done once", async () => {
  const { invoiceId, cardId } = await bought();
  const told = { ...refund(invoiceId, 120_000n), amount: "120000", paidAmount: "245000" };
  await Promise.all(Array.from({ length: 5 }, () => react(told)));
  expect(await pointsOn(cardId)).toBe(25n);
  expect(await returns(invoiceId)).toMatchObject([{ wantedPoints: 24n, points: 24n }]);
});

test("never below zero: what the card does not hold any more is noted", async () => {
  const { invoiceId, cardId } = await bought();
  await postNow(
    draft("ten_programme", {
      legs: [
        [`points:${cardId}`, -40n, "PTS/0"],
        ["points:unallocated", 40n, "PTS/0"],
      ],
    }),
  );
  expect(await takeBackPoints(systemActor, refund(invoiceId, 245_000n))).toEqual({ points: 9n });
  expect(await pointsOn(cardId)).toBe(0n);
  expect(await returns(invoiceId)).toMatchObject([{ wantedPoints: 49n, points: 9n }]);
});

test("a purchase without points, and people, take nothing back", async () => {
  const { invoiceId } = await purchase(100n);
  expect(await takeBackPoints(systemActor, refund(invoiceId, 5n))).toEqual({ points: 0n });
  await expect(
    takeBackPoints(makeActor("owner", "ten_programme"), refund(invoiceId, 5n)),
  ).rejects.toMatchObject({ code: "forbidden" });
});
