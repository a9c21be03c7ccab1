import { describe, expect, test } from "vitest";
import { dec } from "@/lib/btcpay/regtest/decimal";
import type { AdditionalStatus, InvoiceStatus } from "./records";
import { type Facts, markable, nextStep } from "./state";
import type { Paid } from "./totals";

const NOW = new Date("2026-05-01T12:00:00Z");
const before = new Date(NOW.getTime() - 1000);
const after = new Date(NOW.getTime() + 1000);

/** 1000 SATS at 100,000,000 a bitcoin: one sat is one sat. */
const facts = (more: Partial<Facts>): Facts => ({
  status: "New",
  additional: "None",
  price: dec("1000"),
  rate: dec("100000000"),
  tolerance: 0n,
  payments: [],
  now: NOW,
  expiresAt: after,
  monitoringUntil: after,
  ...more,
});

const paid = (sats: bigint, status: Paid["status"] = "Processing"): Paid[] => [
  { msat: sats * 1000n, status },
];

type Arrow = [string, Partial<Facts>, [InvoiceStatus, AdditionalStatus, string[]] | null];

const ARROWS: Arrow[] = [
  ["nothing happens", {}, null],
  ["part payment", { payments: paid(999n) }, ["New", "PaidPartial", []]],
  ["paid", { payments: paid(1000n) }, ["Processing", "None", ["InvoiceProcessing"]]],
  ["paid too much", { payments: paid(1001n) }, ["Processing", "PaidOver", ["InvoiceProcessing"]]],
  [
    "enough within tolerance",
    { payments: paid(950n), tolerance: dec("5") },
    ["Processing", "None", ["InvoiceProcessing"]],
  ],
  ["expiry", { expiresAt: before }, ["Expired", "None", ["InvoiceExpired"]]],
  [
    "expiry of a part payment",
    { expiresAt: before, additional: "PaidPartial", payments: paid(10n) },
    ["Expired", "PaidPartial", ["InvoiceExpired", "InvoiceExpiredPaidPartial"]],
  ],
  [
    "paid late",
    { status: "Expired", payments: paid(1000n) },
    ["Expired", "PaidLate", ["InvoicePaidAfterExpiration"]],
  ],
  ["paid late stays", { status: "Expired", additional: "PaidLate", payments: paid(1000n) }, null],
  [
    "confirmed",
    { status: "Processing", payments: paid(1000n, "Settled") },
    ["Settled", "None", ["InvoiceSettled"]],
  ],
  [
    "confirmed too much",
    { status: "Processing", additional: "PaidOver", payments: paid(1200n, "Settled") },
    ["Settled", "PaidOver", ["InvoiceSettled"]],
  ],
  [
    "unconfirmed to the end",
    { status: "Processing", payments: paid(1000n), monitoringUntil: before },
    ["Invalid", "None", ["InvoiceInvalid"]],
  ],
  [
    "the payment was dropped",
    { status: "Processing", payments: paid(1000n, "Invalid") },
    ["New", "None", []],
  ],
  ["settled is final", { status: "Settled", payments: paid(5000n) }, null],
  ["marked is left alone", { additional: "Marked", expiresAt: before }, null],
  ["a top-up waits", { price: null }, null],
  [
    "a top-up takes anything",
    { price: null, payments: paid(7n) },
    ["Processing", "None", ["InvoiceProcessing"]],
  ],
  ["a free one settles", { price: 0n }, ["Processing", "None", ["InvoiceProcessing"]]],
];

describe("the invoice state machine", () => {
  test.each(ARROWS)("%s", (_, given, wanted) => {
    const step = nextStep(facts(given));
    const seen = step && [step.status, step.additional, step.events.map((one) => one.type)];
    expect(seen).toEqual(wanted);
  });

  test("rounding up to whole satoshis is not too much", () => {
    const rate = dec("15260344.59");
    const step = nextStep(facts({ price: dec("2450"), rate, payments: paid(16055n) }));
    expect(step?.additional).toBe("None");
  });

  test("what may be marked by hand", () => {
    expect(markable("New", "None")).toEqual(["Settled", "Invalid"]);
    expect(markable("Settled", "None")).toEqual([]);
    expect(markable("Settled", "Marked")).toEqual(["Invalid"]);
    expect(markable("Invalid", "None")).toEqual(["Settled"]);
  });
});
