import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { narrow } from "@/lib/access/authorize";
import { systemScope, withEverything } from "@/lib/access/testing";
import type { Tx } from "@/lib/platform/db";
import { balanceOf } from "./queries/balances";
import { listJournal } from "./queries/journal";
import { proofs } from "./queries/proofs";
import { accountId } from "./rules/account-id";
import { type Posted, type Posting, post, postMany } from "./steps";
import { draft, makeBooks, postNow } from "./testing";

const clients = 64;
const client = postgres(process.env.DATABASE_URL ?? "", { max: clients, onnotice() {} });
const many = drizzle(client, { casing: "snake_case" });
afterAll(() => client.end());

const inOwnConnection = (run: (tx: Tx) => Promise<Posted | Posted[]>) =>
  many.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.merchants', 'all', true)`);
    return run(tx as unknown as Tx);
  });
const postRacing = (posting: Posting) => inOwnConnection((tx) => post(tx, posting));

const scope = systemScope("ledger:read");
const held = async (merchantId: string, code: string) =>
  (await balanceOf(scope, { merchantId, code, asset: "BTC/11" })).amount;
const journalCount = async (code: string) =>
  (await listJournal(scope, { code, limit: 1000 })).rows.length;
const tally = (results: PromiseSettledResult<unknown>[]) => ({
  done: results.filter(({ status }) => status === "fulfilled").length,
  refused: results.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : [])),
});
const brokenFor = async (merchantId: string) => {
  const found = await proofs(narrow(scope, merchantId));
  return found.filter(({ standing }) => standing === "broken");
};

test("fifty at once under one key are one journal", async () => {
  const { merchantId, card } = await makeBooks(100n);
  const spend = draft(merchantId, {
    legs: [
      [card, -3n],
      ["bitcoin:btcpay", 3n],
    ],
  });
  const posted = await Promise.all(Array.from({ length: 50 }, () => postRacing(spend)));
  expect(new Set(posted.map((one) => (one as Posted).journalId)).size).toBe(1);
  expect(posted.filter((one) => !(one as Posted).repeated)).toHaveLength(1);
  expect(await held(merchantId, card)).toBe(97n);
  expect(await journalCount(card)).toBe(2);
});

test("the last sat is spent once by a hundred", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, () =>
      postRacing(
        draft(merchantId, {
          legs: [
            [card, -1_000n],
            ["bitcoin:btcpay", 1_000n],
          ],
        }),
      ),
    ),
  );
  expect(tally(results)).toEqual({ done: 1, refused: Array(99).fill("limit-reached") });
  expect(await held(merchantId, card)).toBe(0n);
});

test("points never fall below 0", async () => {
  const { merchantId } = await makeBooks(0n);
  const points = (by: bigint) =>
    draft(merchantId, {
      legs: [
        ["points:issued", -by, "PTS/0"],
        ["points:c1", by, "PTS/0"],
      ],
    });
  await postNow(points(50n));
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, () => postRacing(points(-3n))),
  );
  expect(tally(results).done).toBe(16);
  const left = await balanceOf(scope, { merchantId, code: "points:c1", asset: "PTS/0" });
  expect(left.amount).toBe(2n);
});

const deadlocks = async () => {
  await client`select pg_stat_force_next_flush()`;
  const [row] =
    await client`select deadlocks::int as n from pg_stat_database where datname = current_database()`;
  return row?.n as number;
};

test("64 clients moving opposite ways between ten accounts never wait in a ring", async () => {
  const { merchantId } = await makeBooks(0n);
  const codes = Array.from({ length: 10 }, (_, n) => `card:storm${n}`);
  const code = (n: number) => codes[n % 10] ?? "";
  const fund = codes.flatMap((one): [string, bigint][] => [
    [one, 10_000n],
    ["float:cards", -10_000n],
  ]);
  await postNow(draft(merchantId, { legs: fund }));
  const before = await deadlocks();
  const storm = Array.from({ length: clients }, async (_, who) => {
    for (let turn = 0; turn < 20; turn++) {
      const [from, to] = [code(who + turn), code(who * 7 + turn * 3 + 1)];
      const [a, b] = from === to ? [from, code(who + turn + 5)] : [from, to];
      const there = draft(merchantId, {
        legs: [
          [a, -1n],
          [b, 1n],
          ["bitcoin:btcpay", -1n],
          ["exchange", 1n],
        ],
      });
      const back = draft(merchantId, {
        legs: [
          [b, -1n],
          [a, 1n],
        ],
      });
      if (turn % 4 === 3)
        await inOwnConnection((tx) => postMany(tx, who % 2 ? [there, back] : [back, there]));
      else await postRacing(who % 2 ? there : back);
    }
  });
  await Promise.all(storm);
  expect((await deadlocks()) - before).toBe(0);
  const all = await Promise.all(codes.map((one) => held(merchantId, one)));
  expect(all.reduce((a, b) => a + b, 0n)).toBe(100_000n);
  expect(await brokenFor(merchantId)).toEqual([]);
});

test("accounts opened by many at once are opened once", async () => {
  const { merchantId } = await makeBooks(0n);
  const open = Array.from({ length: 32 }, (_, n) =>
    postRacing(
      draft(merchantId, {
        legs: [
          ["sales", 1n],
          [`card:new${n % 3}`, 1n],
          [`card:new${(n + 1) % 3}`, 1n],
          ["exchange", -3n],
        ],
      }),
    ),
  );
  await Promise.all(open);
  expect(await held(merchantId, "sales")).toBe(32n);
  expect(await brokenFor(merchantId)).toEqual([]);
});

test("a guarded account in many rows pays from all of them, and not more than they hold", async () => {
  const { merchantId } = await makeBooks(0n);
  const code = "budget:spread";
  const id = accountId(code, "BTC/11");
  const other = accountId("float:cards", "BTC/11");
  const opens = JSON.stringify([
    { id: `${id}`, code, family: "budget", side: "liability", floor: 0, sharded: true },
    {
      id: `${other}`,
      code: "float:cards",
      family: "float:cards",
      side: "equity",
      floor: null,
      sharded: false,
    },
  ]);
  const move = (amount: bigint, shard: number) => {
    const legs = [[id, shard, amount] as const, [other, 0, -amount] as const];
    const array = (n: 0 | 1 | 2) =>
      `{${legs.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)).map((leg) => leg[n])}}`;
    const key = `spread:${Math.random()}`;
    return withEverything((tx) =>
      tx.execute(sql`select app.ledger_post(${merchantId}, ${key}, ${key}, '', 'test', null, null, null, now(), null,
        ${array(0)}, ${array(1)}, '{1,1}', ${array(2)}, ${opens})`),
    );
  };
  for (let shard = 0; shard < 16; shard++) await move(10n, shard);
  const draws = await Promise.allSettled(Array.from({ length: 8 }, () => move(-25n, -1)));
  expect(tally(draws).done).toBe(6);
  expect(await held(merchantId, code)).toBe(10n);
  expect(await brokenFor(merchantId)).toEqual([]);
});
