import { expect, test } from "vitest";
import { systemScope, withEverything } from "@/lib/access/testing";
import { balanceOf } from "./queries/balances";
import { post, postMany, reverse } from "./steps";
import { draft, makeBooks, postNow } from "./testing";

const scope = systemScope("ledger:read");
const btc = (merchantId: string, code: string) =>
  balanceOf(scope, { merchantId, code, asset: "BTC/11" });

test("a journal moves balances and keeps its legs", async () => {
  const { merchantId, card } = await makeBooks(5_000n);
  expect(await btc(merchantId, card)).toEqual({ amount: 5_000n, asset: "BTC/11" });
  expect(await btc(merchantId, "float:cards")).toEqual({ amount: -5_000n, asset: "BTC/11" });
});

test("the same key with the same content is the same journal, with other content a conflict", async () => {
  const { merchantId, card } = await makeBooks(5_000n);
  const spend = draft(merchantId, {
    idem: "tap:1",
    legs: [
      [card, -2_000n],
      ["tap:t1", 2_000n],
    ],
  });
  const first = await postNow(spend);
  expect(await postNow({ ...spend, eventAt: new Date(), memo: "again" })).toEqual({
    journalId: first.journalId,
    repeated: true,
  });
  const other = draft(merchantId, {
    idem: "tap:1",
    legs: [
      [card, -2_001n],
      ["tap:t1", 2_001n],
    ],
  });
  await expect(postNow(other)).rejects.toMatchObject({ code: "conflict" });
  expect((await btc(merchantId, card)).amount).toBe(3_000n);
});

test("a floor refuses and leaves no trace; the caller may go on after a savepoint", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const spend = draft(merchantId, {
    legs: [
      [card, -1_001n],
      ["bitcoin:btcpay", 1_001n],
    ],
  });
  await expect(postNow(spend)).rejects.toMatchObject({ code: "limit-reached" });
  await withEverything(async (tx) => {
    await expect(tx.transaction((inner) => post(inner, spend))).rejects.toMatchObject({
      code: "limit-reached",
    });
    await post(
      tx,
      draft(merchantId, {
        legs: [
          [card, -1_000n],
          ["bitcoin:btcpay", 1_000n],
        ],
      }),
    );
  });
  expect((await btc(merchantId, card)).amount).toBe(0n);
});

test("a first entry below the floor opens nothing", async () => {
  const { merchantId } = await makeBooks(0n);
  const bad = draft(merchantId, {
    legs: [
      ["card:new", -1n],
      ["float:cards", 1n],
    ],
  });
  await expect(postNow(bad)).rejects.toMatchObject({ code: "limit-reached" });
});

test("a batch posts in order, repeats what it knows, and is all or nothing", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const other = await makeBooks(1_000n);
  const spends = [1n, 2n, 3n].map((n) =>
    draft(merchantId, {
      idem: `b:${n}`,
      legs: [
        [card, -n],
        ["bitcoin:btcpay", n],
      ],
    }),
  );
  const known = await postNow(spends[1] ?? draft("", { legs: [] }));
  const elsewhere = draft(other.merchantId, {
    memo: `"quoted\\" {,}`,
    legs: [
      [other.card, -9n],
      ["bitcoin:btcpay", 9n],
    ],
  });
  const posted = await withEverything((tx) => postMany(tx, [...spends, elsewhere, ...spends]));
  expect(posted.map(({ repeated }) => repeated)).toEqual([
    ...[false, true, false],
    false,
    ...[true, true, true],
  ]);
  expect(posted[1]?.journalId).toBe(known.journalId);
  expect(posted[4]?.journalId).toBe(posted[0]?.journalId);
  expect((await btc(merchantId, card)).amount).toBe(994n);
  expect((await btc(other.merchantId, other.card)).amount).toBe(991n);
  const tooMuch = draft(merchantId, {
    legs: [
      [card, -995n],
      ["bitcoin:btcpay", 995n],
    ],
  });
  const fine = draft(merchantId, {
    idem: "fine",
    legs: [
      [card, -1n],
      ["bitcoin:btcpay", 1n],
    ],
  });
  await expect(withEverything((tx) => postMany(tx, [fine, tooMuch]))).rejects.toMatchObject({
    code: "limit-reached",
  });
  expect((await btc(merchantId, card)).amount).toBe(994n);
});

test("a journal is reversed once", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const legs: [string, bigint][] = [
    [card, -400n],
    ["bitcoin:btcpay", 400n],
  ];
  const { journalId } = await postNow(draft(merchantId, { ref: "tap_1", legs }));
  const undo = (idem: string) =>
    withEverything((tx) =>
      reverse(tx, { merchantId, journalId, idem, why: "A test", eventAt: new Date() }),
    );
  const done = await undo("undo:1");
  expect(await undo("undo:1")).toEqual({ ...done, repeated: true });
  await expect(undo("undo:2")).rejects.toMatchObject({ code: "conflict" });
  expect((await btc(merchantId, card)).amount).toBe(1_000n);
});

test("a journal that does not balance, moves nothing or names an unknown account is a bug", async () => {
  const { merchantId, card } = await makeBooks(1_000n);
  const attempt = (legs: [string, bigint][]) => postNow(draft(merchantId, { legs }));
  await expect(
    attempt([
      [card, -1n],
      ["sales", 2n],
    ]),
  ).rejects.toThrow("sum to zero");
  await expect(
    attempt([
      [card, -1n],
      [card, 1n],
    ]),
  ).rejects.toThrow("between accounts");
  await expect(
    attempt([
      [card, -1n],
      ["slaes", 1n],
    ]),
  ).rejects.toThrow("no account slaes");
});
