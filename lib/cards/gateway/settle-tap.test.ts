import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { systemActor, withEverything } from "@/lib/access/testing";
import { resolveTaps } from "@/lib/cards/gateway/sagas/resolve-tap";
import { cards, cardTaps } from "@/lib/cards/schema";
import { type Desk, makeBolt11, openDesk } from "@/lib/cards/testing/desk";
import { balance, payWith, programmedCard, tapRows } from "@/lib/cards/testing/issued";
import { declineWords, onItsWay } from "./rules/answers";
import { settleTap } from "./settle-tap";

let desk: Desk;
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  desk.regtest.world.faults.clear();
  desk.regtest.world.outside.result = "success";
});
afterAll(() => desk.close());

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const underWay = { status: "OK", reason: onItsWay };
const notPaid = { status: "ERROR", reason: declineWords["not-paid"] };
const fault = (kind: "reset" | "reset-after-effect", path: string, times = 1) =>
  desk.regtest.world.faults.add({ kind, path, times });

test("an answer lost after BTCPay paid: read back and paid once", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  fault("reset-after-effect", "^/boltcard");
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n))).toEqual({ status: "OK" });
  expect(await balance(card.id)).toBe(4_000_000n);
});

test("BTCPay gone after paying: in flight, then resolved paid once", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  const tap = await plastic.tap();
  fault("reset-after-effect", "^/boltcard");
  fault("reset", "/payouts", 3);
  expect(await payWith(tap, makeBolt11(1_000_000n))).toEqual(underWay);
  expect(await balance(card.id)).toBe(4_000_000n);
  expect(await tapRows(card.id)).toMatchObject([{ state: "in-flight" }]);
  await Promise.all([resolveTaps(later(30)), resolveTaps(later(30))]);
  expect(await tapRows(card.id)).toMatchObject([{ state: "paid" }]);
  expect(await balance(card.id)).toBe(4_000_000n);
});

test("no answer and no payout stays in flight until the invoice is over, then comes back", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  fault("reset", "^/boltcard");
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n, 60))).toEqual(underWay);
  await resolveTaps(later(120));
  expect(await tapRows(card.id)).toMatchObject([{ state: "in-flight" }]);
  expect(await balance(card.id)).toBe(4_000_000n);
  await resolveTaps(later(60 + 601));
  expect(await tapRows(card.id)).toMatchObject([{ state: "failed", reason: "not-paid" }]);
  expect(await balance(card.id)).toBe(5_000_000n);
});

test("an invoice that lives for years holds the money for a day at most", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  fault("reset", "^/boltcard");
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n, 400_000_000))).toEqual(underWay);
  await resolveTaps(later(86_400));
  expect(await tapRows(card.id)).toMatchObject([{ state: "in-flight" }]);
  await resolveTaps(later(86_400 + 660));
  expect(await tapRows(card.id)).toMatchObject([{ state: "failed" }]);
  expect(await balance(card.id)).toBe(5_000_000n);
});

test("a tap that cannot be read keeps no other one waiting, and asking again leaves no trace", async () => {
  const [broken, whole] = [await programmedCard(desk, 5000n), await programmedCard(desk, 5000n)];
  fault("reset", "^/boltcard", 2);
  for (const { plastic } of [broken, whole])
    expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n, 60))).toEqual(underWay);
  const settlings = () =>
    withEverything((tx) =>
      tx.$count(
        auditLog,
        and(eq(auditLog.command, "cards.settle-tap"), eq(auditLog.subjectId, whole.card.id)),
      ),
    );
  const before = await settlings();
  await resolveTaps(later(90));
  expect(await settlings()).toBe(before);
  await withEverything((tx) =>
    tx.update(cards).set({ pullPaymentSealed: "v1.gone" }).where(eq(cards.id, broken.card.id)),
  );
  await resolveTaps(later(60 + 601));
  expect(await tapRows(broken.card.id)).toMatchObject([{ state: "in-flight" }]);
  expect(await tapRows(whole.card.id)).toMatchObject([{ state: "failed" }]);
  await withEverything((tx) =>
    tx.update(cardTaps).set({ state: "failed" }).where(eq(cardTaps.cardId, broken.card.id)),
  );
});

test("a plain no gives the money back at once", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  desk.regtest.world.outside.result = "fail";
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n))).toEqual(notPaid);
  expect(await balance(card.id)).toBe(5_000_000n);
  desk.regtest.world.outside.result = "success";
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n))).toEqual({ status: "OK" });
});

test("a payment that is pending is shown as under way and keeps the money set aside", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  desk.regtest.world.outside.result = "pending";
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n))).toEqual(underWay);
  await resolveTaps(later(3600));
  expect(await tapRows(card.id)).toMatchObject([{ state: "in-flight" }]);
  expect(await balance(card.id)).toBe(4_000_000n);
});

test("a tap that has ended stays as it ended", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  await payWith(await plastic.tap(), makeBolt11(1_000_000n));
  const [tap] = await tapRows(card.id);
  for (const state of ["failed", "in-flight", "paid"] as const)
    await settleTap(systemActor, { tapId: tap?.id ?? "", state, payoutId: null });
  expect(await tapRows(card.id)).toMatchObject([{ state: "paid", payoutId: tap?.payoutId }]);
  expect(await balance(card.id)).toBe(4_000_000n);
});
