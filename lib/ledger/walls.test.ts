import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { withEverything } from "@/lib/access/testing";
import { db, type Tx } from "@/lib/platform/db";
import { accountId } from "./rules/account-id";
import { post, postMany } from "./steps";
import { draft, makeBooks, postNow } from "./testing";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice() {} });
const app = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice() {} });
afterAll(() => Promise.all([owner.end(), app.end()]));

const tables = ["assets", "accounts", "balances", "journals", "entries"].map((t) => `ledger_${t}`);
const changes = (table: string) => [
  `insert into ${table} default values`,
  `update ${table} set ${table === "ledger_assets" ? "asset = asset" : "merchant_id = merchant_id"}`,
  `delete from ${table}`,
  `truncate ${table} cascade`,
];

const seeing = <T>(merchants: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
  db().transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.merchants', ${merchants}, true)`);
    return run(tx);
  });

test.each(tables.flatMap(changes))("the app role may not: %s", async (statement) => {
  const attempt = app.begin(async (tx) => {
    await tx`select set_config('app.merchants', 'all', true)`;
    await tx.unsafe(statement);
  });
  await expect(attempt).rejects.toMatchObject({ code: "42501" });
});

test("the app role may call the two posting functions and no other", async () => {
  const rows = await app`
    select proname from pg_proc where pronamespace = 'app'::regnamespace and proname like 'ledger%'
      and has_function_privilege(current_user, oid, 'execute') order by 1`;
  expect(rows.map((row) => row.proname)).toEqual(["ledger_post", "ledger_post_many"]);
  const [pinned] = await owner`
    select bool_and(proconfig::text like '%search_path=pg_catalog, %') as all, bool_or(rolsuper) as super
    from pg_proc join pg_roles r on r.oid = proowner
    where pronamespace = 'app'::regnamespace and proname like 'ledger%'`;
  expect(pinned).toEqual({ all: true, super: false });
});

test.each(["ledger_journals", "ledger_entries"])("not even the owner changes %s", async (table) => {
  for (const statement of changes(table).slice(1))
    await expect(owner.unsafe(statement)).rejects.toMatchObject({ code: "LG005" });
});

test("another tenant's books are out of sight, for the owner as well", async () => {
  const { merchantId } = await makeBooks(100n);
  const other = await makeBooks(100n);
  for (const table of tables.slice(1)) {
    const rows = await seeing(merchantId, (tx) =>
      tx.execute(sql.raw(`select distinct merchant_id from ${table}`)),
    );
    expect([...rows]).toEqual([{ merchant_id: merchantId }]);
    const unset = await app.unsafe(`select 1 from ${table} limit 1`);
    expect([...unset]).toEqual([]);
    expect([...(await owner.unsafe(`select 1 from ${table} limit 1`))]).toEqual([]);
  }
  expect(other.merchantId).not.toBe(merchantId);
});

test("another tenant's books cannot be posted to", async () => {
  const mine = await makeBooks(100n);
  const { merchantId, card } = await makeBooks(100n);
  const own = draft(mine.merchantId, {
    legs: [
      [mine.card, -1n],
      ["sales:over", 1n],
    ],
  });
  const theirs = draft(merchantId, {
    legs: [
      [card, -1n],
      ["sales:over", 1n],
    ],
  });
  for (const sight of [mine.merchantId, "", `${merchantId}x`, "nobody"]) {
    await expect(seeing(sight, (tx) => post(tx, theirs))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(seeing(sight, (tx) => postMany(tx, [own, theirs]))).rejects.toMatchObject({
      code: "not-found",
    });
  }
  await expect(db().transaction((tx) => post(tx, theirs))).rejects.toMatchObject({
    code: "not-found",
  });
});

const raw = async (
  merchantId: string,
  legs: [string, "BTC/11" | "PTS/0", bigint][],
  opens = "[]",
) => {
  const sorted = legs
    .map(([code, asset, amount]) => [accountId(code, asset), asset === "BTC/11" ? 1 : 7, amount])
    .sort((a, b) => ((a[0] ?? 0) < (b[0] ?? 0) ? -1 : 1));
  const array = (n: number) => `{${sorted.map((leg) => leg[n]).join(",")}}`;
  const zeros = `{${sorted.map(() => 0).join(",")}}`;
  return withEverything((tx) =>
    tx.execute(sql`select app.ledger_post(${merchantId}, ${`jnl_${Math.random()}`}, ${`raw:${Math.random()}`}, '',
      'test', null, null, null, now(), null, ${array(0)}, ${zeros}, ${array(1)}, ${array(2)}, ${opens})`),
  );
};
const said = (code: string) => ({ cause: expect.objectContaining({ code }) });

test("the function itself refuses what is not a journal", async () => {
  const { merchantId, card } = await makeBooks(100n);
  await expect(raw(merchantId, [[card, "BTC/11", -1n]])).rejects.toMatchObject(said("LG002"));
  await expect(
    raw(merchantId, [
      [card, "BTC/11", -1n],
      ["float:cards", "BTC/11", 2n],
    ]),
  ).rejects.toMatchObject(said("LG002"));
  await expect(
    raw(merchantId, [
      [card, "BTC/11", -5n],
      [card, "PTS/0", 5n],
    ]),
  ).rejects.toMatchObject(said("LG002"));
  await expect(
    raw(merchantId, [
      [card, "BTC/11", -1n],
      [card, "BTC/11", 1n],
    ]),
  ).rejects.toMatchObject(said("LG002"));
  await expect(
    raw(merchantId, [
      [card, "BTC/11", 0n],
      ["float:cards", "BTC/11", 0n],
    ]),
  ).rejects.toMatchObject(said("23514"));
});

test("an account is opened under its own number only", async () => {
  const { merchantId, card } = await makeBooks(100n);
  const opening = { family: "x", side: "income", floor: null, sharded: false };
  const id = accountId("sales:over", "BTC/11").toString();
  const legs: [string, "BTC/11", bigint][] = [
    [card, "BTC/11", -1n],
    ["sales:over", "BTC/11", 1n],
  ];
  const forged = JSON.stringify([{ ...opening, id, code: "rounding", asset: "BTC/11" }]);
  await expect(raw(merchantId, legs, forged)).rejects.toMatchObject(said("LG002"));
  await expect(raw(merchantId, legs)).rejects.toMatchObject(said("LG002"));
  await postNow(
    draft(merchantId, {
      legs: [
        [card, -1n],
        ["sales:over", 1n],
      ],
    }),
  );
});
