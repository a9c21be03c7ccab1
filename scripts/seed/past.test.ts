import { expect, test } from "vitest";
import { businesses } from "./businesses";
import { makePast } from "./past";
import { makePeople } from "./people";
import type { Shop } from "./shops";
import { smallSize } from "./size";

const since = new Date("2026-01-01T12:00:00Z");
const noon = new Date("2026-05-14T17:00:00Z");
const evening = new Date("2026-05-15T01:30:00Z");
const list = businesses.slice(0, smallSize.businesses);
const people = makePeople(list, since);
const [owner] = people;
if (!owner) throw new Error("Nobody");
const shops = list.map(
  (business): Shop => ({
    ...{ ...business, merchantId: business.key, storeId: business.key, owner, till: owner },
    ...{ storeName: business.name, nodeKey: "11".repeat(32) },
  }),
);
const past = (now: Date) => makePast(shops, people, smallSize, now);

const said = ({ sales, cards, rewards }: ReturnType<typeof past>) => ({
  sales,
  cards,
  awards: rewards.awards,
  campaigns: rewards.campaigns,
});

test("the same clock makes the same past", () => {
  expect(said(past(noon))).toEqual(said(past(noon)));
});

test("a later clock of the same day only adds", () => {
  const [early, late] = [past(noon), past(evening)];
  expect(late.sales.length).toBeGreaterThan(early.sales.length);
  const facts = ({ sales }: typeof early) =>
    sales
      .slice(0, early.sales.length)
      .map(({ id, amount, paid, cardId }) => [id, amount, paid, cardId]);
  expect(facts(late)).toEqual(facts(early));
});

test("no Flashcard pays more than it holds, and each tap has a counter of its own", () => {
  for (const { loadMsat, leftMsat, touches } of past(evening).cards) {
    const paid = touches.filter(({ state }) => state === "paid");
    expect(leftMsat).toBe(loadMsat - paid.reduce((sum, { msat }) => sum + msat, 0n));
    expect(leftMsat).toBeGreaterThanOrEqual(0n);
    expect(new Set(touches.map(({ counter }) => counter)).size).toBe(touches.length);
  }
});

test("one campaign is spent to the last point, with the rest for the last purchase", () => {
  const { campaigns, awards } = past(evening).rewards;
  expect(campaigns.map(({ state }) => state).sort()).toEqual(["ended", "running", "spent"]);
  const spent = campaigns.find(({ state }) => state === "spent");
  const given = awards.filter(({ campaignId }) => campaignId === spent?.id);
  expect(given.reduce((sum, { points }) => sum + points, 0n)).toBe(spent?.budgetPoints);
  const last = given.at(-1);
  expect(last && last.points < last.wantedPoints).toBe(true);
});

test("refunds give back no more than came in; one waits, and one was cancelled", () => {
  const backs = past(evening).sales.flatMap(({ back, paid }) => (back ? [{ back, paid }] : []));
  for (const { back, paid } of backs) expect(back.msat).toBeLessThanOrEqual(paid?.msat ?? 0n);
  const ends = backs.map(({ back }) => back.end);
  expect(ends).toEqual(expect.arrayContaining(["paid", "open", "cancelled"]));
});
