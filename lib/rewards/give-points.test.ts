import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { endCampaign } from "./end-campaign";
import { givePoints } from "./give-points";
import {
  awardsOf,
  budgetOf,
  endRunning,
  manager,
  pointsOn,
  purchase,
  runCampaign,
  stateOf,
} from "./testing/alone";

afterAll(endRunning);

const give = async (sats: bigint, fields: { invoiceId?: string; cardId?: string } = {}) =>
  givePoints(systemActor, await purchase(sats, fields));

test("two percent to the card, once for an invoice, however often and at once it is asked", async () => {
  const id = await runCampaign();
  const bought = await purchase(2450n);
  await Promise.all(Array.from({ length: 20 }, () => givePoints(systemActor, bought)));
  expect(await pointsOn(bought.cardId)).toBe(49n);
  expect(await awardsOf(id)).toMatchObject([
    { points: 49n, wantedPoints: 49n, baseMsat: 2_450_000n },
  ]);
});

test("an invoice that had its points gets none from a later campaign", async () => {
  const first = await runCampaign();
  const bought = await purchase(1000n);
  await givePoints(systemActor, bought);
  await endCampaign(manager, { campaignId: first });
  const second = await runCampaign();
  const replayed = { ...bought, paidAt: new Date() };
  expect(await givePoints(systemActor, replayed)).toEqual({ points: 0n });
  expect(await awardsOf(second)).toEqual([]);
});

test("a purchase before the campaign began, and one too small, give nothing", async () => {
  await runCampaign();
  const early = { ...(await purchase(1000n)), paidAt: new Date(Date.now() - 60_000) };
  expect(await givePoints(systemActor, early)).toEqual({ points: 0n });
  expect(await give(49n)).toEqual({ points: 0n });
  await endRunning();
  expect(await give(1000n)).toEqual({ points: 0n });
});

test("at the budget's edge the rest is given, what was wanted is kept, and the campaign is spent", async () => {
  const id = await runCampaign("10", "25");
  expect(await give(200n)).toEqual({ points: 20n });
  expect(await give(200n)).toEqual({ points: 5n });
  expect(await stateOf(id)).toBe("spent");
  expect(await give(200n)).toEqual({ points: 0n });
  const edge = (await awardsOf(id)).find(({ points }) => points === 5n);
  expect(edge).toMatchObject({ wantedPoints: 20n });
  expect(await budgetOf(id)).toBe(0n);
});

test("any interleaving: the sum stays within the budget, each invoice is given to once", async () => {
  const sales = fc.array(
    fc.record({ sats: fc.bigInt(1n, 5000n), invoice: fc.nat(5), card: fc.nat(2) }),
    { minLength: 1, maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(sales, fc.bigInt(1n, 400n), async (list, budget) => {
      const id = await runCampaign("10", budget);
      const bought = await Promise.all(
        list.map(({ sats, invoice, card }) =>
          purchase(sats, { invoiceId: `${id}-inv${invoice}`, cardId: `${id}-card${card}` }),
        ),
      );
      await Promise.all(bought.map((one) => givePoints(systemActor, one)));
      const given = await awardsOf(id);
      const sum = given.reduce((total, { points }) => total + points, 0n);
      expect(sum <= budget).toBe(true);
      expect(await budgetOf(id)).toBe(budget - sum);
      expect(new Set(given.map(({ invoiceId }) => invoiceId)).size).toBe(given.length);
      for (const { points, wantedPoints } of given) expect(points <= wantedPoints).toBe(true);
      for (const card of [0, 1, 2]) {
        const on = given.filter(({ cardId }) => cardId === `${id}-card${card}`);
        expect(await pointsOn(`${id}-card${card}`)).toBe(on.reduce((s, a) => s + a.points, 0n));
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("nobody gives points by hand", async () => {
  const bought = await purchase(1000n);
  for (const actor of [manager, makeActor("owner", (await makeTenant()).id)])
    await expect(givePoints(actor, bought)).rejects.toMatchObject({ code: "forbidden" });
});
