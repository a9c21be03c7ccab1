import { expect, test } from "vitest";
import { payable, stateOf, takesPayment } from "./rules";
import { countOf } from "./rules/counting";
import { reminderFor } from "./rules/reminding";

const request = {
  ...{ kind: "once" as const, amount: 100n, paidAmount: 0n, heldAmount: 0n },
  ...{ dueDay: "2026-11-22" as string | null, closes: false, archivedAt: null as Date | null },
};
const today = "2026-11-22";

test("the due day itself is not late; the next one is", () => {
  expect(stateOf(request, today)).toBe("open");
  expect(stateOf(request, "2026-11-23")).toBe("overdue");
  expect(stateOf({ ...request, closes: true }, "2026-11-23")).toBe("closed");
  expect(stateOf({ ...request, kind: "reusable" }, "2026-11-23")).toBe("open");
});

test("archived before paid before late", () => {
  const paid = { ...request, paidAmount: 100n };
  expect(stateOf({ ...paid, archivedAt: new Date() }, "2027-01-01")).toBe("archived");
  expect(stateOf(paid, "2027-01-01")).toBe("paid");
  expect(stateOf({ ...request, paidAmount: 1n }, today)).toBe("part-paid");
  expect(["paid", "closed", "archived"].map((one) => takesPayment(one as never))).not.toContain(
    true,
  );
});

test("paid over leaves nothing, never less", () => {
  expect(payable({ ...request, paidAmount: 130n })).toBe(0n);
  expect(payable({ ...request, paidAmount: 30n, heldAmount: 30n })).toBe(40n);
});

const invoice = {
  status: "settled",
  additionalStatus: "none",
  amount: 50n,
  paidAmount: 50n,
} as const;

test.each([
  [invoice, { state: "paid", paid: 50n, held: 0n }],
  [
    { ...invoice, paidAmount: 49n },
    { state: "paid", paid: 50n, held: 0n },
  ],
  // bitcoin comes in whole satoshis
  [{ ...invoice, paidAmount: 51n } as const, { state: "paid", paid: 50n, held: 0n }],
  [
    { ...invoice, additionalStatus: "paid-over", paidAmount: 70n } as const,
    { state: "paid", paid: 70n, held: 0n },
  ],
  [
    { ...invoice, additionalStatus: "marked", paidAmount: 20n } as const,
    { state: "paid", paid: 20n, held: 0n },
  ],
  [
    { ...invoice, additionalStatus: "marked", paidAmount: 0n } as const,
    { state: "paid", paid: 50n, held: 0n },
  ],
  [{ ...invoice, status: "processing" } as const, { state: "open", paid: 0n, held: 0n }],
  [
    { ...invoice, status: "expired", paidAmount: 0n } as const,
    { state: "over", paid: 0n, held: 0n },
  ],
  [
    { ...invoice, status: "expired", additionalStatus: "paid-late" } as const,
    { state: "held", paid: 0n, held: 50n },
  ],
  [
    { ...invoice, status: "invalid", additionalStatus: "marked" } as const,
    { state: "over", paid: 0n, held: 0n },
  ],
  [
    { ...invoice, status: "failed", paidAmount: 0n } as const,
    { state: "over", paid: 0n, held: 0n },
  ],
])("%o counts as %o", (is, counts) => expect(countOf(is)).toEqual(counts));

test("one before, one on and one after; none whose day had come before the request was made", () => {
  const due = "2026-11-22";
  const on = (day: string, made = "2026-11-01") => reminderFor(due, day, made);
  expect(on("2026-11-18")).toBeNull();
  expect(on("2026-11-19")).toBe("before");
  expect(on("2026-11-21")).toBe("before");
  expect(on("2026-11-22")).toBe("due");
  expect(on("2026-11-23")).toBeNull();
  expect(on("2026-11-25")).toBe("after");
  expect(on("2026-12-03")).toBeNull();
  expect(on("2026-11-20", "2026-11-20")).toBeNull();
  expect(on("2026-11-22", "2026-11-22")).toBeNull();
});
