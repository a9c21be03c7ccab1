import { expect, test } from "vitest";
import { InvoiceListAddress } from "./inputs";
import { canMark, filterOf, follows, leftToPay, needsAttention, wordOf } from "./rules";
import { nextPoll } from "./rules/polling";
import { additionalStatuses, invoiceStatuses } from "./schema";
import { minutesOn } from "./testing/states";

const states = invoiceStatuses.flatMap((status) =>
  additionalStatuses.map((additionalStatus) => ({ status, additionalStatus })),
);

test("every state has a word that is none of ours or BTCPay's", () => {
  for (const state of states)
    expect(wordOf(state).word).not.toMatch(/invalid|expired|error|processing/i);
  expect(wordOf({ status: "expired", additionalStatus: "paid-late" })).toEqual({
    word: "Paid late",
    tone: "warn",
  });
  expect(wordOf({ status: "invalid", additionalStatus: "marked" })).toEqual({
    word: "Voided",
    tone: "mute",
  });
});

test("what needs attention is shown as a warning, and the other way round nothing settled does", () => {
  for (const state of states.filter(needsAttention))
    expect(["warn", "bad"]).toContain(wordOf(state).tone);
  expect(states.filter(needsAttention).map(({ status }) => status)).not.toContain("settled");
});

test("a state never leads back, unless a person marks", () => {
  const none = "none" as const;
  expect(
    follows(
      { status: "settled", additionalStatus: none },
      { status: "new", additionalStatus: none },
    ),
  ).toBe(false);
  expect(
    follows(
      { status: "expired", additionalStatus: none },
      { status: "new", additionalStatus: none },
    ),
  ).toBe(false);
  expect(
    follows(
      { status: "processing", additionalStatus: none },
      { status: "new", additionalStatus: none },
    ),
  ).toBe(true);
  expect(
    follows(
      { status: "expired", additionalStatus: none },
      { status: "settled", additionalStatus: "marked" },
    ),
  ).toBe(true);
});

test("only what BTCPay allows can be marked, and nothing before BTCPay has it", () => {
  expect(canMark({ btcpayId: "b", markable: ["invalid"] }, "invalid")).toBe(true);
  expect(canMark({ btcpayId: "b", markable: ["invalid"] }, "settled")).toBe(false);
  expect(canMark({ btcpayId: null, markable: ["invalid"] }, "invalid")).toBe(false);
});

test("left to pay counts what stands and never falls below nothing", () => {
  const paid = (msat: bigint, status: string) => ({ msat, status });
  expect(
    leftToPay({ dueMsat: 10n }, [paid(4n, "settled"), paid(3n, "processing"), paid(9n, "invalid")]),
  ).toBe(3n);
  expect(leftToPay({ dueMsat: 10n }, [paid(12n, "settled")])).toBe(0n);
  expect(leftToPay({ dueMsat: null }, [])).toBeNull();
});

test("an address is read kindly: what is no filter is left out, days are days of the business", () => {
  const read = (address: object) => filterOf(InvoiceListAddress.parse(address), "America/Jamaica");
  expect(
    read({ view: "nonsense", q: ["a", "b"], currency: "DOGE", from: "tomorrow", at: 7 }),
  ).toEqual({
    status: "all",
    search: undefined,
    currency: undefined,
    from: undefined,
    to: undefined,
    order: "newest",
    cursor: undefined,
  });
  expect(read({ order: "highest" }).order).toBe("newest");
  expect(read({ order: "highest", currency: "JMD" }).order).toBe("highest");
  expect(read({ from: "2026-11-22", to: "2026-11-22" })).toMatchObject({
    from: new Date("2026-11-22T05:00:00Z"),
    to: new Date("2026-11-23T05:00:00Z"),
  });
});

test("polling slows with age and ends when nothing can change", () => {
  const wait = (status: "new" | "expired" | "settled" | "requested", at: number) => {
    const next = nextPoll(
      { status, createdAt: minutesOn(0), monitoredUntil: minutesOn(1455) },
      minutesOn(at),
    );
    return next && (next.getTime() - minutesOn(at).getTime()) / 1000;
  };
  expect([wait("new", 0), wait("new", 6), wait("settled", 1)]).toEqual([15, 36, null]);
  expect(wait("expired", 20)).toBe(200);
  expect(wait("expired", 2000)).toBeNull();
  expect(wait("requested", 1)).toBe(60);
});
