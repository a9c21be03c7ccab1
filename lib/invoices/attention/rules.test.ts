import { expect, test } from "vitest";
import type { Room } from "@/lib/invoices/refunds/rules";
import { endOf, type Facts, mayAskAgain, nextNodeLook, proposalOf, wantedOf } from "./rules";

const room = (more: Partial<Room> = {}): Room => ({
  ...{ asset: "JMD/2", price: 1000n, onlyThen: true },
  ...{ paid: { amount: 0n, msat: 0n }, taken: { amount: 0n, msat: 0n }, ...more },
});
const facts = (
  status: Facts["invoice"]["status"],
  additionalStatus: Facts["invoice"]["additionalStatus"],
  more: Partial<Facts> = {},
): Facts => ({
  invoice: { status, additionalStatus, amount: 1000n, paidAmount: 400n },
  ...{ room: room(), refunds: [], ...more },
});
const reasons = (given: Facts) => wantedOf(given).map(({ reason, amount }) => [reason, amount]);

test("each state that wants a decision has one reason and the amount it is about", () => {
  expect(reasons(facts("expired", "paid-partial"))).toEqual([["part-paid", 600n]]);
  expect(reasons(facts("expired", "paid-late"))).toEqual([["paid-late", 400n]]);
  expect(reasons(facts("invalid", "none"))).toEqual([["not-confirmed", 400n]]);
  const over = room({ paid: { amount: 1250n, msat: 9_000_000n } });
  expect(reasons(facts("settled", "paid-over", { room: over }))).toEqual([["paid-over", 250n]]);
});

test("what is waiting, settled, marked or ran out unpaid wants none", () => {
  expect(reasons(facts("new", "paid-partial"))).toEqual([]);
  expect(reasons(facts("settled", "none"))).toEqual([]);
  expect(reasons(facts("invalid", "marked"))).toEqual([]);
  expect(reasons(facts("expired", "none"))).toEqual([]);
});

test("money that went back ends it, and it says so", () => {
  const both = { amount: 400n, msat: 2_000_000n };
  const back = facts("expired", "paid-partial", { room: room({ paid: both, taken: both }) });
  expect(reasons(back)).toEqual([]);
  expect(endOf("part-paid", back)).toBe("refunded");
  expect(endOf("part-paid", facts("settled", "marked"))).toBe("accepted");
  expect(endOf("paid-late", facts("invalid", "marked"))).toBe("voided");
});

test("a refund that failed is stuck until another is asked for", () => {
  const failed = {
    ...{ id: "rfd_1", status: "failed" as const, fault: "No", amount: 5n },
    createdAt: new Date(1000),
  };
  const later = { ...failed, id: "rfd_2", status: "paid" as const, createdAt: new Date(2000) };
  const stuck = facts("settled", "none", { refunds: [failed] });
  expect(wantedOf(stuck)).toMatchObject([{ reason: "refund-stuck", subject: "rfd_1" }]);
  expect(wantedOf({ ...stuck, refunds: [failed, later] })).toEqual([]);
});

test("one action is proposed, and none while one is on its way", () => {
  const can = { markable: ["settled", "invalid"], btcpayId: "x" };
  const open = { status: "new", additionalStatus: "none" } as const;
  const part = { reason: "part-paid", decision: null } as const;
  expect(proposalOf(part, can, null)).toBe("ask-rest");
  expect(proposalOf(part, can, open)).toBeNull();
  expect(proposalOf(part, can, { ...open, status: "settled" })).toBe("accept");
  expect(proposalOf({ ...part, decision: "accept" }, can, null)).toBeNull();
  expect(proposalOf({ reason: "lost-lightning", decision: null }, can, null)).toBe("accept");
  expect(proposalOf({ reason: "paid-late", decision: null }, { ...can, markable: [] }, null)).toBe(
    "refund",
  );
  expect(proposalOf({ reason: "paid-over", decision: null }, can, null)).toBe("refund");
  expect(mayAskAgain({ status: "expired", additionalStatus: "none" })).toBe(true);
  expect(mayAskAgain({ status: "expired", additionalStatus: "paid-partial" })).toBe(false);
});

test("the node is asked ever less often, and for a week", () => {
  const ended = new Date(0);
  const after = (minutes: number) => new Date(minutes * 60_000);
  expect(nextNodeLook(ended, after(1))).toEqual(after(2));
  expect(nextNodeLook(ended, after(400))).toEqual(after(500));
  expect(nextNodeLook(ended, after(8 * 24 * 60))).toBeNull();
});
