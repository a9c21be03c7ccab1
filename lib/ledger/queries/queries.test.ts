import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, withEverything } from "@/lib/access/testing";
import { reverse } from "@/lib/ledger/steps";
import { draft, makeBooks, postNow } from "@/lib/ledger/testing";
import type { Tx } from "@/lib/platform/db";
import { balanceAsOf } from "./balances";
import { journalsFor, listJournal } from "./journal";
import { proofs } from "./proofs";
import { trialBalance } from "./trial-balance";

const scopeOf = (merchantId: string) =>
  authorize(makeActor("accountant", merchantId), "ledger:read");
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 12));

test("a balance as of an instant counts what had happened, however late it was written", async () => {
  const { merchantId, card } = await makeBooks(0n);
  const scope = scopeOf(merchantId);
  const load = (n: number, amount: bigint) =>
    postNow(
      draft(merchantId, {
        eventAt: day(n),
        legs: [
          ["float:cards", -amount],
          [card, amount],
        ],
      }),
    );
  await load(10, 100n);
  await load(12, 20n);
  await load(11, 3n);
  const on = async (at: Date) =>
    (await balanceAsOf(scope, { merchantId, code: card, asset: "BTC/11", at })).amount;
  expect(await on(day(10))).toBe(0n);
  expect(await on(day(11))).toBe(100n);
  expect(await on(day(12))).toBe(103n);
  expect(await on(day(13))).toBe(123n);
});

test("the trial balance has a line per family, sums to zero and can look back", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const scope = scopeOf(merchantId);
  const sale = draft(merchantId, {
    eventAt: day(25),
    legs: [
      ["bitcoin:btcpay", -700n],
      ["exchange", 700n],
      ["exchange", -245_000n, "JMD/2"],
      ["sales", 245_000n, "JMD/2"],
      ["card:other", 5n],
      [card, -5n],
    ],
  });
  await postNow(sale);
  const { lines, sums } = await trialBalance(scope);
  expect(sums).toEqual([
    { asset: "BTC/11", debit: 1_700n, credit: 1_700n, difference: 0n },
    { asset: "JMD/2", debit: 245_000n, credit: 245_000n, difference: 0n },
  ]);
  expect(lines.find(({ family }) => family === "card")).toEqual({
    asset: "BTC/11",
    family: "card",
    side: "liability",
    accounts: 2,
    debit: 0n,
    credit: 1_000n,
  });
  const before = await trialBalance(scope, { at: day(24) });
  expect(before.sums).toContainEqual({
    asset: "BTC/11",
    debit: 1_000n,
    credit: 1_000n,
    difference: 0n,
  });
  expect(before.lines.find(({ family }) => family === "sales")?.credit ?? 0n).toBe(0n);
});

test("the journal is paged by when things happened, both ways", async () => {
  const { merchantId, card } = await makeBooks(100n);
  const scope = scopeOf(merchantId);
  for (const n of [3, 1, 5, 2, 4])
    await postNow(
      draft(merchantId, {
        eventAt: day(n),
        kind: `k${n}`,
        legs: [
          [card, -1n],
          ["sales:over", 1n],
        ],
      }),
    );
  const kinds = (page: { rows: { kind: string }[] }) => page.rows.map(({ kind }) => kind).join(" ");
  const first = await listJournal(scope, { limit: 3 });
  expect([kinds(first), first.newer]).toEqual(["test k5 k4", null]);
  const second = await listJournal(scope, { limit: 3, cursor: first.older ?? "" });
  expect([kinds(second), second.older]).toEqual(["k3 k2 k1", null]);
  const back = await listJournal(scope, { limit: 3, cursor: second.newer ?? "" });
  expect([kinds(back), back.newer]).toEqual(["test k5 k4", null]);
  const sales = { limit: 3, family: "sales:over", code: undefined };
  const top = await listJournal(scope, sales);
  expect(kinds(top)).toBe("k5 k4 k3");
  expect(kinds(await listJournal(scope, { ...sales, cursor: top.older ?? "" }))).toBe("k2 k1");
  expect(kinds(await listJournal(scope, { limit: 3, cursor: "older~nonsense~x" }))).toBe(
    "test k5 k4",
  );
  expect(first.rows[1]?.legs).toEqual([
    { code: card, asset: "BTC/11", amount: -1n },
    { code: "sales:over", asset: "BTC/11", amount: 1n },
  ]);
});

test("journals are found by what they are about, and by the account they moved", async () => {
  const { merchantId, card } = await makeBooks(100n);
  const { journalId } = await postNow(
    draft(merchantId, {
      ref: "inv_1",
      legs: [
        [card, -1n],
        ["sales:over", 1n],
      ],
    }),
  );
  const undo = await withEverything((tx) =>
    reverse(tx, { merchantId, journalId, idem: "undo", why: "Twice", eventAt: day(26) }),
  );
  const found = await journalsFor(scopeOf(merchantId), { ref: "inv_1" });
  expect(found.map(({ id, reverses, memo }) => [id, reverses, memo])).toEqual([
    [undo.journalId, journalId, "Twice"],
    [journalId, null, null],
  ]);
  expect(await journalsFor(scopeOf(merchantId), { code: card })).toHaveLength(3);
  const other = await makeBooks(1n);
  expect(await journalsFor(scopeOf(other.merchantId), { ref: "inv_1" })).toEqual([]);
});

test("the proofs hold, and name what is open", async () => {
  const { merchantId, card } = await makeBooks(100n);
  await postNow(
    draft(merchantId, {
      legs: [
        [card, -30n],
        ["tap:tap_1", 30n],
      ],
    }),
  );
  const found = await proofs(scopeOf(merchantId));
  expect(found.filter(({ standing }) => standing === "holds")).toHaveLength(6);
  expect(found.at(-1)).toEqual({
    id: "clearing",
    standing: "open",
    count: 1,
    offenders: ["tap:tap_1"],
  });
});

test("the proofs find what an owner broke", async () => {
  const { merchantId } = await makeBooks(100n);
  const owner = drizzle(postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1 }), {
    casing: "snake_case",
  });
  const undone = new Error("undone");
  const broken = owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.merchants', ${merchantId}, true)`);
    await tx.execute(sql`
      update ledger_balances set posted = posted - 7, version = version + 1 where posted < 0`);
    await tx.execute(sql`
      insert into ledger_journals (merchant_id, id, idem, req_hash, kind, event_at)
      values (${merchantId}, 'jnl_lame', 'lame', '', 'test', now())`);
    await tx.execute(sql`
      insert into ledger_entries (merchant_id, journal_id, leg, account_id, asset, amount, event_at)
      select merchant_id, 'jnl_ghost', 1, id, asset, 5, now() from ledger_accounts
      where code = 'float:cards'`);
    const found = await proofs(scopeOf(merchantId), tx as unknown as Tx);
    expect(
      found.filter((proof) => proof.standing === "broken").map((p) => [p.id, ...p.offenders]),
    ).toEqual([
      ["legs-sum-to-zero", "jnl_ghost"],
      ["two-legs", "jnl_lame"],
      ["entries-have-journals", "jnl_ghost"],
      ["balances-are-sums", "float:cards"],
    ]);
    throw undone;
  });
  await expect(broken).rejects.toBe(undone);
  await owner.$client.end();
});
