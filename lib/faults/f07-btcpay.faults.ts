import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FaultKind } from "@/lib/btcpay/regtest/http/faults";
import { connectForTest } from "@/lib/btcpay/testing";
import { resolveTaps } from "@/lib/cards/gateway/sagas/resolve-tap";
import { type Desk, makeBolt11 } from "@/lib/cards/testing/desk";
import { balance, payWith, programmedCard, tapRows } from "@/lib/cards/testing/issued";
import { startWorker } from "@/lib/platform/worker/worker";
import { plan } from "@/lib/reactions";
import { type Bench, openBench, openShop, type Shop } from "./testing/bench";
import * as books from "./testing/books";
import { dice, oneOf, seed } from "./testing/dice";
import { sell } from "./testing/sales";
import { until } from "./testing/wait";

const roll = dice(seed);
let bench: Bench;
let shops: [Shop, ...Shop[]];
let desk: Desk;

beforeAll(async () => {
  bench = await openBench(["One", "Two", "Flash programme"]);
  shops = [await openShop(bench.btcpay, 0), await openShop(bench.btcpay, 1)];
  await connectForTest("ten_programme", bench.btcpay, 2);
  desk = { regtest: bench.btcpay.regtest, client: bench.btcpay.client(2), close: async () => {} };
});
beforeEach(() => bench.btcpay.regtest.world.faults.clear());
afterAll(() => bench.close());

type Bad = { kind: FaultKind; status?: number; ms?: number };
const bad: [Bad, ...Bad[]] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 401 },
  { kind: "status", status: 429 },
  { kind: "timeout", ms: 400 },
  { kind: "timeout", ms: 11_000 },
  { kind: "reset" },
  { kind: "reset-after-effect" },
  { kind: "slow", ms: 300 },
  { kind: "slow", ms: 11_000 },
  { kind: "wrong-json" },
];
const add = (fault: Bad, path: string, times = 1, method?: string) =>
  bench.btcpay.regtest.world.faults.add({ ...fault, path, times, method });

test("F07 invoices are made while BTCPay fails in every way: one each, and the queue drains", async () => {
  for (const fault of bad) {
    add(fault, "/invoices", 2, "POST");
    add(fault, "/invoices", 2, "GET");
  }
  const worker = await startWorker(plan, { idleMs: 100 });
  const acked = await sell(shops, 40, roll);
  const quiet = async () => (await books.queueLeft()).waiting === 0;
  const drainedMs = await until("the queue drains", quiet, 150_000);
  await worker.stop();
  const theirs = await books.theirInvoices(bench.btcpay);
  const ours = await books.ourInvoices();
  const counts = {
    acked: acked.length,
    lost: acked.filter((id) => ours.find((row) => row.id === id)?.status !== "new").length,
    duplicated: [...theirs.values()].reduce((sum, { count }) => sum + count - 1, 0),
    unbalanced: await books.unbalanced(),
  };
  const left = bench.btcpay.regtest.world.faults.list().length;
  books.tell("F07 invoices", counts, {
    seed,
    drainedMs,
    faultsLeft: left,
    ...(await books.queueLeft()),
  });
  expect(counts).toEqual({ acked: 40, ...books.nothingWrong });
  expect((await books.queueLeft()).dead).toBe(0);
});

type Truth = { destination: string; count: number; sats: string };
const truth = (): Promise<Truth[]> =>
  bench.btcpay.regtest.world.sql<Truth[]>`
    select lower(destination) as destination, count(*)::int as count,
      sum(original_amount)::text as sats
    from payouts where state = 'Completed' group by 1`;

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

test("F07 Flashcards pay while BTCPay fails in every way: at most one payout each, no sat gone", async () => {
  const cards = [];
  for (let n = 0; n < 4; n++) cards.push(await programmedCard(desk, 100_000n));
  const asked: { cardId: string; bolt11: string; status: string }[] = [];
  const patient = bad.filter(({ kind, ms = 0 }) => kind !== "slow" || ms < 1000);
  for (const fault of patient)
    for (const path of ["^/boltcard", "/payouts", ".*"]) {
      const { card, plastic } = oneOf(roll, cards as [(typeof cards)[0], ...typeof cards]);
      const bolt11 = makeBolt11(1_000_000n, 60);
      const tap = await plastic.tap();
      add(fault, path, 1 + Math.floor(roll() * 3));
      const { status } = await payWith(tap, bolt11);
      bench.btcpay.regtest.world.faults.clear();
      asked.push({ cardId: card.id, bolt11, status });
    }
  await resolveTaps(later(30));
  await resolveTaps(later(60 + 601));
  const paid = new Map((await truth()).map((row) => [row.destination, row]));
  const taps = (await Promise.all(cards.map(({ card }) => tapRows(card.id)))).flat();
  const wrong = asked.filter(({ bolt11 }) => {
    const tap = taps.find((row) => row.lightningInvoice === bolt11.toLowerCase());
    return paid.has(bolt11.toLowerCase()) !== (tap?.state === "paid");
  });
  let gone = 0n;
  for (const { card } of cards) {
    const mine = asked.filter(
      (one) => one.cardId === card.id && paid.has(one.bolt11.toLowerCase()),
    );
    gone += 100_000_000n - BigInt(mine.length) * 1_000_000n - (await balance(card.id));
  }
  const counts = {
    acked: asked.filter(({ status }) => status === "OK").length,
    lost: wrong.length,
    duplicated: [...paid.values()].reduce((sum, { count }) => sum + count - 1, 0),
    unbalanced: await books.unbalanced(),
  };
  books.tell("F07 cards", counts, {
    seed,
    asked: asked.length,
    paid: paid.size,
    gone: String(gone),
  });
  expect(counts).toEqual({ acked: counts.acked, ...books.nothingWrong });
  expect(gone).toBe(0n);
  expect(taps.every(({ state }) => ["paid", "failed", "declined"].includes(state))).toBe(true);
  expect(paid.size).toBeGreaterThan(asked.length / 3);
});
