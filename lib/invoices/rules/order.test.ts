import fc from "fast-check";
import { expect, test } from "vitest";
import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { type Book, open, see } from "@/lib/invoices/testing/book";
import {
  btcpayState,
  minutesOn,
  type PaymentState,
  paymentState,
} from "@/lib/invoices/testing/states";

type Turn = {
  kind: "pay" | "confirm" | "drop" | "expire" | "mark-settled" | "mark-invalid";
  msat: number;
};

const turn = fc.record<Turn>({
  kind: fc.constantFrom(
    "pay",
    "pay",
    "confirm",
    "confirm",
    "drop",
    "expire",
    "mark-settled",
    "mark-invalid",
  ),
  msat: fc.constantFrom(1_000, 5_000_000, 8_167_000, 16_334_000, 20_000_000),
});
const due = 16_334_000n;

/** BTCPay's machine, small: the states an invoice really goes through under these turns. */
function history(turns: Turn[]): BtcpayInvoice[] {
  let payments: PaymentState[] = [];
  let status: BtcpayInvoice["status"] = "new";
  let additional: BtcpayInvoice["additionalStatus"] = "none";
  const sum = (list: PaymentState[]) => list.reduce((total, one) => total + one.msat, 0n);
  const standing = () => payments.filter((one) => one.status !== "invalid");
  const settle = () => {
    if (additional === "marked" || status === "settled" || status === "invalid") return;
    const paid = sum(standing());
    const over = paid > due ? "paid-over" : "none";
    if (status === "expired")
      additional = paid >= due ? "paid-late" : paid > 0n ? "paid-partial" : "none";
    else if (paid >= due) {
      const confirmed = sum(payments.filter((one) => one.status === "settled")) >= due;
      [status, additional] = [confirmed ? "settled" : "processing", over];
    } else [status, additional] = ["new", paid > 0n ? "paid-partial" : "none"];
  };
  const act = ({ kind, msat }: Turn, at: number) => {
    const first = (wanted: string) => payments.findIndex((one) => one.status === wanted);
    const set = (index: number, to: PaymentState["status"]) => {
      payments = payments.map((one, place) => (place === index ? { ...one, status: to } : one));
    };
    if (kind === "pay")
      payments = [
        ...payments,
        paymentState(`tx${at}-0`, {
          msat: BigInt(msat),
          status: "processing",
          receivedAt: minutesOn(at),
        }),
      ];
    if (kind === "confirm") set(first("processing"), "settled");
    if (kind === "drop") set(first("processing"), "invalid");
    if (kind === "expire" && status === "new") status = "expired";
    if (kind === "mark-settled" && !(status === "settled" && additional !== "marked"))
      [status, additional] = ["settled", "marked"];
    if (
      kind === "mark-invalid" &&
      (additional === "marked" || ["new", "processing", "expired"].includes(status))
    )
      [status, additional] = ["invalid", "marked"];
    settle();
  };
  return [btcpayState()].concat(
    turns.map((one, index) => {
      act(one, index + 1);
      return btcpayState({ status, additionalStatus: additional, chain: [...payments] });
    }),
  );
}

const balances = (book: Book) =>
  Object.fromEntries([...book.balances].filter(([, sum]) => sum !== 0n).sort());
type Reading = { state: BtcpayInvoice; at: Date };

const readings = (states: BtcpayInvoice[]): Reading[] =>
  states.map((state, index) => ({ state, at: minutesOn(index + 1) }));

/** The truth: the ledger of somebody who saw only the end. */
function truth(list: Reading[]): Book {
  const last = list.at(-1);
  return last ? see(open(), last.state, last.at) : open();
}

test("losing, repeating and reordering readings leaves the ledger of the last one", () => {
  const sight = fc.array(turn, { minLength: 1, maxLength: 10 }).chain((turns) => {
    const list = readings(history(turns));
    const places = fc.array(fc.nat({ max: list.length - 1 }), { maxLength: 15 });
    return fc.record({ list: fc.constant(list), places, end: fc.nat({ max: 15 }) });
  });
  fc.assert(
    fc.property(sight, ({ list, places, end }) => {
      const seen = [...places];
      seen.splice(Math.min(end, seen.length), 0, list.length - 1);
      const book = open();
      for (const place of seen) {
        const reading = list[place];
        if (reading) see(book, reading.state, reading.at);
      }
      expect(balances(book)).toEqual(balances(truth(list)));
      expect(book.row.status).toBe(list.at(-1)?.state.status);
    }),
    { numRuns: 2000 },
  );
});

test("what was settled leaves nothing on invoices:unsettled, and every asset sums to zero", () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const book = open();
      for (const { state, at } of readings(history(turns))) {
        see(book, state, at);
        const sums = new Map<string, bigint>();
        for (const [key, amount] of book.balances) {
          const asset = key.split(" ")[1] ?? "";
          sums.set(asset, (sums.get(asset) ?? 0n) + amount);
        }
        expect([...sums.values()].every((sum) => sum === 0n)).toBe(true);
        if (state.status === "settled")
          expect(book.balances.get("invoices:unsettled JMD/2") ?? 0n).toBe(0n);
      }
    }),
    { numRuns: 1000 },
  );
});

test("an invoice is told to have settled once for each time it became so", () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const states = history(turns);
      const book = open();
      for (const { state, at } of readings(states)) {
        see(book, state, at);
        see(book, state, at);
      }
      const became = states.filter(
        (state, index) => state.status === "settled" && states[index - 1]?.status !== "settled",
      );
      expect(book.happened.filter((name) => name === "settled")).toHaveLength(became.length);
    }),
    { numRuns: 500 },
  );
});
