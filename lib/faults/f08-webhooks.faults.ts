import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mine } from "@/lib/btcpay/regtest/chain/mine";
import { registerWebhook } from "@/lib/btcpay/sagas";
import { startWorker, type Worker } from "@/lib/platform/worker/worker";
import { plan } from "@/lib/reactions";
import { type Bench, openBench, openShop, type Shop } from "./testing/bench";
import * as books from "./testing/books";
import { dice, seed } from "./testing/dice";
import { atBtcpay, customer, sell } from "./testing/sales";
import { until } from "./testing/wait";

/** Fresh invoices are read every 15 s and looked for every 5 s; the rest is room for a loaded machine. */
const onePoll = 45_000;
const sales = 40;
const roll = dice(seed);
let bench: Bench;
let shops: [Shop, ...Shop[]];
let worker: Worker;

beforeAll(async () => {
  bench = await openBench(["One", "Two"]);
  shops = [await openShop(bench.btcpay, 0), await openShop(bench.btcpay, 1)];
  for (const { merchantId } of shops) await registerWebhook({ merchantId });
  worker = await startWorker(plan, { idleMs: 100 });
});
beforeEach(() => bench.btcpay.regtest.world.webhooks.calm());
afterAll(async () => {
  await worker?.stop();
  await bench.close();
});

/** Customers come while webhooks are disturbed; answers with the ids that were acknowledged. */
async function trade(): Promise<string[]> {
  const acked = await sell(shops, sales, roll);
  for (const id of await atBtcpay(bench.btcpay, acked)) await customer(bench.btcpay, id, roll);
  await mine(bench.btcpay.regtest.world, 6);
  return acked;
}

/** Waits for one poll at most, then counts what does not agree with the simulator. */
async function settleUp(name: string, acked: string[]): Promise<void> {
  let behind: string[] = acked;
  const agree = async () => {
    behind = await books.differing(bench.btcpay);
    return behind.length === 0;
  };
  const convergedMs = await until("the ledger is the simulator's truth", agree, onePoll).catch(
    () => null,
  );
  const ours = await books.ourInvoices();
  const known = new Set(ours.map(({ id }) => id));
  const lost = new Set([...behind, ...acked.filter((id) => !known.has(id))]);
  const theirs = [...(await books.theirInvoices(bench.btcpay)).values()];
  const duplicated =
    theirs.filter(({ count }) => count > 1).length +
    ours.length -
    new Set(ours.map(({ key }) => key)).size;
  const counts = { acked: acked.length, lost: lost.size, duplicated };
  const found = { ...counts, unbalanced: await books.unbalanced() };
  books.tell(name, found, { seed, convergedMs, ...(await books.queueLeft()) });
  expect(found).toEqual({ acked: acked.length, ...books.nothingWrong });
}

test.each([
  ["dropped 30 %", { dropPercent: 30 }],
  ["each sent five times", { copies: 5 }],
  ["reversed", { reverse: 12 }],
  ["dropped, repeated and reversed", { dropPercent: 30, copies: 3, reverse: 8 }],
])("F08 webhooks %s", async (name, how) => {
  bench.btcpay.regtest.world.webhooks.disturb({ ...how, seed });
  await settleUp(`F08 ${name}`, await trade());
});

test("F08 every webhook once more, a day later", async () => {
  const acked = (await books.ourInvoices()).map(({ id }) => id);
  const before = await books.ourInvoices();
  const replayed = await bench.btcpay.regtest.world.webhooks.replay(10_000);
  expect(replayed).toBeGreaterThan(sales);
  await until("the queue is empty", async () => (await books.queueLeft()).waiting === 0);
  await settleUp("F08 replayed", acked);
  expect(await books.ourInvoices()).toEqual(before);
});

test("F09 no webhook ever comes: the poll alone converges within a minute of each payment", async () => {
  bench.btcpay.regtest.world.webhooks.disturb({ dropPercent: 100 });
  const acked = await sell(shops, 30, roll);
  const paidAt = new Map<string, number>();
  const lags: number[] = [];
  const look = async () => {
    const behind = new Set(await books.differing(bench.btcpay));
    for (const [id, at] of paidAt)
      if (!behind.has(id)) {
        lags.push(performance.now() - at);
        paidAt.delete(id);
      }
    return paidAt.size === 0;
  };
  const byReference = async () => {
    const ids = await atBtcpay(bench.btcpay, acked);
    const rows = await bench.btcpay.regtest.world.sql<{ id: string; reference: string }[]>`
      select id, metadata->>'fcInvoiceId' as reference from invoices
      where id in ${bench.btcpay.regtest.world.sql(ids)}`;
    return rows;
  };
  for (const { id, reference } of await byReference()) {
    await customer(bench.btcpay, id, roll);
    await mine(bench.btcpay.regtest.world, 6);
    paidAt.set(reference, performance.now());
    await look();
  }
  await until("the poll has read them all", look, 75_000);
  const slowest = Math.round(Math.max(...lags));
  await settleUp(`F09 no webhooks, slowest ${slowest} ms`, acked);
  expect(slowest).toBeLessThan(60_000);
});
