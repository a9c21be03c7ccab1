import { expect, test } from "vitest";
import { type Book, open, see } from "@/lib/invoices/testing/book";
import { btcpayState, invoiceRow, minutesOn, paymentState } from "@/lib/invoices/testing/states";
import { isEmptyPlan, planOf } from "./plan";

const now = minutesOn(3);
const balances = (book: Book) =>
  Object.fromEntries([...book.balances].filter(([, sum]) => sum !== 0n).sort());
const kinds = (book: Book) => book.timeline.map(({ kind }) => kind);

test("paid exactly over Lightning: bitcoin in, exchange, sales; nothing stays unsettled", () => {
  const book = see(open(), btcpayState(), minutesOn(0));
  see(
    book,
    btcpayState({ status: "settled", lightning: [paymentState("hash", { msat: 16_334_000n })] }),
    now,
  );
  expect(balances(book)).toEqual({
    "bitcoin:btcpay BTC/11": -16_334_000n,
    "exchange BTC/11": 16_334_000n,
    "exchange JMD/2": -245_010n,
    "rounding JMD/2": 10n,
    "sales JMD/2": 245_000n,
  });
  expect(kinds(book)).toEqual(["created", "payment-settled", "settled"]);
  expect(book.row.settledAt).toEqual(minutesOn(2));
});

test("the same state twice is an empty plan", () => {
  const state = btcpayState({ status: "settled", lightning: [paymentState("hash")] });
  const book = see(open(), state, now);
  expect(isEmptyPlan(planOf(book.row, book.known, state, { times: {}, now }))).toBe(true);
});

test("a part payment that ran out waits on invoices:unsettled for a decision", () => {
  const half = {
    lightning: [paymentState("a", { msat: 8_000_000n })],
    additionalStatus: "paid-partial" as const,
  };
  const book = see(open(), btcpayState(half), now);
  see(book, btcpayState({ ...half, status: "expired" }), minutesOn(16));
  expect(balances(book)["invoices:unsettled JMD/2"]).toBe(120_000n);
  expect(balances(book)["sales JMD/2"]).toBeUndefined();
  expect(book.happened).toEqual(["expired", "attention"]);
  see(book, btcpayState({ ...half, status: "settled", additionalStatus: "marked" }), minutesOn(20));
  expect(balances(book)["invoices:unsettled JMD/2"]).toBeUndefined();
  expect(balances(book)["sales JMD/2"]).toBe(120_000n);
});

test("paid over: the price is sales, the rest is kept apart", () => {
  const state = btcpayState({
    status: "settled",
    additionalStatus: "paid-over",
    lightning: [paymentState("a", { msat: 20_000_000n })],
  });
  const book = see(open(), state, now);
  expect(balances(book)).toMatchObject({ "sales JMD/2": 245_000n, "sales:over JMD/2": 55_000n });
});

test("paid late stays unsettled and asks for attention", () => {
  const book = see(open(), btcpayState({ status: "expired" }), minutesOn(16));
  const late = {
    status: "expired" as const,
    additionalStatus: "paid-late" as const,
    chain: [paymentState("tx-0", { receivedAt: minutesOn(30) })],
  };
  see(book, btcpayState(late), minutesOn(31));
  expect(balances(book)["invoices:unsettled JMD/2"]).toBe(244_995n);
  expect(book.happened).toEqual(["expired", "attention"]);
  expect(kinds(book)).toEqual(["created", "expired", "payment-settled", "paid-late"]);
});

test("a replaced transaction drops its payment before it ever reached the ledger", () => {
  const seen = btcpayState({
    status: "processing",
    chain: [paymentState("tx-0", { status: "processing" })],
  });
  const book = see(see(open(), seen, now), btcpayState(), minutesOn(4));
  expect(kinds(book)).toEqual([
    "created",
    "payment-seen",
    "processing",
    "payment-dropped",
    "reopened",
  ]);
  expect(book.journals).toEqual([]);
  const again = btcpayState({
    status: "settled",
    chain: [paymentState("tx2-0", { msat: 16_334_000n })],
  });
  see(book, again, minutesOn(5));
  expect(balances(book)["sales JMD/2"]).toBe(245_000n);
});

test("a settled payment that no longer stands is reversed, and taken in again if it returns", () => {
  const paid = btcpayState({ status: "processing", chain: [paymentState("tx-0")] });
  const gone = btcpayState({ chain: [paymentState("tx-0", { status: "invalid" })] });
  const book = see(see(open(), paid, now), gone, minutesOn(4));
  expect(balances(book)).toEqual({});
  expect(book.journals).toHaveLength(2);
  see(book, paid, minutesOn(5));
  expect(balances(book)["bitcoin:btcpay BTC/11"]).toBe(-16_333_000n);
  expect(new Set(book.journals.map(({ idem }) => idem)).size).toBe(3);
});

test("marked settled without a payment writes no journal; voiding a marked sale takes it back", () => {
  const marked = { status: "settled", additionalStatus: "marked" } as const;
  const unpaid = see(open(), btcpayState(marked), now);
  expect(unpaid.journals).toEqual([]);
  expect(unpaid.settled).toEqual({ hashes: [], msat: 0n });
  const lightning = [paymentState("a", { msat: 8_000_000n })];
  const book = see(open(), btcpayState({ ...marked, lightning }), now);
  see(
    book,
    btcpayState({ status: "invalid", additionalStatus: "marked", lightning }),
    minutesOn(9),
  );
  expect(balances(book)["sales JMD/2"]).toBeUndefined();
  expect(balances(book)["invoices:unsettled JMD/2"]).toBe(120_000n);
});

test("an invoice in sats needs no exchange", () => {
  const row = invoiceRow({ currency: "SATS", asset: "BTC/11", amount: 5_000_000n });
  const state = btcpayState({
    currency: "SATS",
    amount: { amount: 5_000_000n, asset: "BTC/11" },
    rate: "100000000",
    status: "settled",
    lightning: [paymentState("a", { msat: 5_000_000n })],
  });
  const book = see(open(row), state, now);
  expect(balances(book)).toEqual({
    "bitcoin:btcpay BTC/11": -5_000_000n,
    "sales BTC/11": 5_000_000n,
  });
});

test("settled is final: a stale or impossible reading changes nothing", () => {
  const book = see(
    open(),
    btcpayState({ status: "settled", lightning: [paymentState("a")] }),
    minutesOn(5),
  );
  const before = balances(book);
  see(book, btcpayState(), minutesOn(4));
  see(book, btcpayState({ status: "expired" }), minutesOn(6));
  expect(balances(book)).toEqual(before);
  expect(book.verdicts).toEqual(["newer", "stale", "impossible"]);
});
