import { expect, test } from "vitest";
import type { CardDetail, ShownTap } from "@/lib/cards/queries/card-detail";
import { historyOf } from "./rules";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 10, minute));
const tap = (id: string, minute: number, fields: Partial<ShownTap>): ShownTap => ({
  ...{ id, at: at(minute), finishedAt: null, reason: null, invoiceId: null, merchantId: "shop" },
  ...{ state: "paid", msat: 1000n },
  ...fields,
});
const event = (id: string, minute: number, kind: string, note: string | null = null) => ({
  ...{ id, at: at(minute), kind, note, actorId: "dana", merchantId: "flash", cardId: "card" },
});
const names = { places: new Map([["shop", "Blue Mahoe"]]), people: new Map([["dana", "Dana"]]) };
const detail = {
  own: true,
  card: { id: "card", merchantId: "flash", loadMsat: 10_000n },
  balanceMsat: 6000n,
  events: [event("e1", 0, "issued"), event("e2", 5, "held", "lost")],
  taps: [
    tap("t1", 1, { msat: 3000n }),
    tap("t2", 2, { state: "in-flight", msat: 1000n, merchantId: null }),
    tap("t3", 6, { state: "declined", reason: "held", msat: 500n, merchantId: "flash" }),
  ],
} as unknown as Extract<CardDetail, { own: true }>;

test("the balance runs back from today's to the load", () => {
  const given = [{ id: "a1", at: at(3), points: 2n, campaign: "Welcome" }];
  const lines = historyOf(detail, given, names);
  expect(lines.map(({ what, amount, balance, where }) => [what, amount, balance, where])).toEqual([
    ["Tap refused", null, null, null],
    ["Put on hold", null, null, null],
    ["Points given", null, null, null],
    ["Payment on its way", -1000n, 6000n, "Another Business"],
    ["Payment", -3000n, 7000n, "Blue Mahoe"],
    ["Issued and loaded", 10_000n, 10_000n, null],
  ]);
  expect(lines[0]?.detail).toBe("The card was on hold");
  expect(lines[1]?.detail).toBe("lost · Dana");
});
