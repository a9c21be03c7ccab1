import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerInfo } from "@/lib/cards/gateway/sagas/answer-tap";
import { holdCard } from "@/lib/cards/holding/hold-card";
import { releaseCard } from "@/lib/cards/holding/release-card";
import { type Desk, makeBolt11, openDesk } from "@/lib/cards/testing/desk";
import {
  admin,
  balance,
  cardRow,
  payWith,
  programmedCard,
  tapRows,
} from "@/lib/cards/testing/issued";
import { declineWords, notRecognised, tapUsed } from "./rules/answers";

let desk: Desk;
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const callback = "https://console.example/boltcard";
const info = (tap: { p: string; c: string }) =>
  answerInfo(new URLSearchParams({ p: tap.p, c: tap.c }), callback);
const refusal = (reason: string) => ({ status: "ERROR", reason });

test("the info call tells the balance, confirms the card and uses nothing up", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  const tap = await plastic.tap();
  for (let read = 0; read < 3; read++)
    expect(await info(tap)).toMatchObject({
      ...{ tag: "withdrawRequest", callback, k1: `${tap.p}-${tap.c}` },
      ...{ maxWithdrawable: 5_000_000, currentBalance: 5_000_000 },
    });
  expect(await cardRow(card.id)).toMatchObject({ state: "active", counter: -1 });
  expect(await payWith(tap, makeBolt11(1_000_000n))).toEqual({ status: "OK" });
});

test("a tap pays once, moves the counter and confirms the card", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  const tap = await plastic.tap();
  expect(await payWith(tap, makeBolt11(2_000_000n))).toEqual({ status: "OK" });
  expect(await payWith(tap, makeBolt11(1_000_000n))).toEqual(refusal(tapUsed));
  expect(await info(tap)).toEqual(refusal(tapUsed));
  expect(await balance(card.id)).toBe(3_000_000n);
  expect(await cardRow(card.id)).toMatchObject({ state: "active", counter: tap.counter });
  expect(await tapRows(card.id)).toMatchObject([{ state: "paid", msat: 2_000_000n }]);
});

test("an equal, an older and a parallel counter pay nothing", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  const older = await plastic.tap();
  const tap = await plastic.tap();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => payWith(tap, makeBolt11(1_000_000n))),
  );
  expect(answers.filter(({ status }) => status === "OK")).toHaveLength(1);
  expect(answers.filter(({ status }) => status === "ERROR")).toHaveLength(19);
  expect(await payWith(older, makeBolt11(1_000_000n))).toEqual(refusal(tapUsed));
  expect(await balance(card.id)).toBe(4_000_000n);
});

test("an unknown card, a bad MAC and a bad length get one and the same answer", async () => {
  const { plastic } = await programmedCard(desk, 5000n);
  const tap = await plastic.tap();
  const forged = { ...tap, c: tap.c.startsWith("0") ? `1${tap.c.slice(1)}` : `0${tap.c.slice(1)}` };
  const unknown = { p: "00".repeat(16), c: tap.c };
  const short = { p: tap.p.slice(2), c: tap.c };
  for (const bad of [forged, unknown, short]) {
    expect(await info(bad)).toEqual(refusal(notRecognised));
    expect(await payWith(bad, makeBolt11(1000n))).toEqual(refusal(notRecognised));
  }
  expect(await payWith(tap, makeBolt11(1_000_000n))).toEqual({ status: "OK" });
});

test("more than the balance, no amount and an ended invoice are refused in words", async () => {
  const { card, plastic } = await programmedCard(desk, 10n);
  expect(await payWith(await plastic.tap(), makeBolt11(10_001n))).toEqual(
    refusal(declineWords.insufficient),
  );
  expect(await payWith(await plastic.tap(), makeBolt11(5000n, 60, 3600))).toEqual(
    refusal(declineWords.expired),
  );
  const tap = await plastic.tap();
  expect(await payWith(tap, makeBolt11(null))).toMatchObject({ status: "ERROR" });
  expect(await payWith(tap, "nonsense")).toMatchObject({ status: "ERROR" });
  expect(await balance(card.id)).toBe(10_000n);
  expect((await tapRows(card.id)).map(({ reason }) => reason)).toEqual(["insufficient", "expired"]);
});

test("a held card says so on the phone and in its history, and pays again when released", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  await holdCard(admin, { cardId: card.id, reason: "lost, the holder called" });
  const tap = await plastic.tap();
  expect(await info(tap)).toEqual(refusal(declineWords.held));
  expect(await info(tap)).toEqual(refusal(declineWords.held));
  expect(await payWith(tap, makeBolt11(1_000_000n))).toEqual(refusal(declineWords.held));
  expect(await tapRows(card.id)).toMatchObject([
    { state: "declined", reason: "held", msat: 0n },
    { state: "declined", reason: "held", msat: 1_000_000n },
  ]);
  await releaseCard(admin, { cardId: card.id, reason: "found" });
  expect(await payWith(await plastic.tap(), makeBolt11(1_000_000n))).toEqual({ status: "OK" });
});

test("one invoice is paid by one tap", async () => {
  const [one, two] = [await programmedCard(desk, 5000n), await programmedCard(desk, 5000n)];
  const pr = makeBolt11(1_000_000n);
  const taps = [await one.plastic.tap(), await two.plastic.tap()];
  const answers = await Promise.all(taps.map((tap) => payWith(tap, pr)));
  expect(answers.filter(({ status }) => status === "OK")).toHaveLength(1);
  expect(answers).toContainEqual(refusal(declineWords.paying));
  expect((await balance(one.card.id)) + (await balance(two.card.id))).toBe(9_000_000n);
});

test("a hundred parallel taps for the last sat: one has it", async () => {
  const { card, plastic } = await programmedCard(desk, 1n);
  const taps = [];
  for (let index = 0; index < 100; index++) taps.push(await plastic.tap());
  const answers = await Promise.all(taps.map((tap) => payWith(tap, makeBolt11(1000n))));
  expect(answers.filter(({ status }) => status === "OK").length).toBe(1);
  expect(await balance(card.id)).toBe(0n);
}, 60_000);

test("two hundred parallel taps never take more than the card holds", async () => {
  const { card, plastic } = await programmedCard(desk, 50n);
  const taps = [];
  for (let index = 0; index < 200; index++) taps.push(await plastic.tap());
  const answers = await Promise.all(taps.map((tap) => payWith(tap, makeBolt11(3000n))));
  const paid = (await tapRows(card.id)).filter(({ state }) => state === "paid");
  expect(answers.filter(({ status }) => status === "OK").length).toBe(paid.length);
  expect(paid.length).toBeLessThanOrEqual(16);
  expect(await balance(card.id)).toBe(50_000n - 3000n * BigInt(paid.length));
}, 60_000);
