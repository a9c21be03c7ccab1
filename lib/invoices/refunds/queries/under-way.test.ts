import { afterAll, expect, test } from "vitest";
import { type Actor, authorize } from "@/lib/access/authorize";
import { makeActor } from "@/lib/access/testing";
import { approveRefund } from "@/lib/invoices/refunds/approve-refund";
import { cancelRefund } from "@/lib/invoices/refunds/cancel-refund";
import { refundInvoice } from "@/lib/invoices/refunds/refund-invoice";
import { paidInvoice, wish } from "@/lib/invoices/refunds/testing/paid";
import { closeDb } from "@/lib/platform/db";
import { countToApprove, refundsUnderWay } from "./under-way";

afterAll(closeDb);
const scopeOf = (actor: Actor) => authorize(actor, "invoices:refund");

test("waiting ones count for everybody but who asked, and are listed with their invoice, without secrets", async () => {
  const { invoiceId, owner, manager, merchantId } = await paidInvoice({ limit: 0n });
  const { id: first } = await refundInvoice(owner, wish(invoiceId, part("10")));
  const { id: second } = await refundInvoice(manager, wish(invoiceId, part("20")));
  expect(await countToApprove(scopeOf(owner))).toBe(1);
  expect(await countToApprove(scopeOf(makeActor("manager", merchantId)))).toBe(2);
  const rows = await refundsUnderWay(scopeOf(owner));
  expect(rows.map(({ id }) => id)).toEqual([first, second]);
  expect(rows[0]).toMatchObject({ invoiceId, status: "awaiting-approval" });
  expect(Object.keys(rows[0] ?? {})).not.toContain("claimLinkSealed");
  await approveRefund(manager, { refundId: first });
  await cancelRefund(manager, { refundId: second });
  expect(await countToApprove(scopeOf(owner))).toBe(0);
  expect(await refundsUnderWay(scopeOf(owner))).toMatchObject([{ id: first, status: "requested" }]);
});

test("another business's are neither listed nor counted", async () => {
  const { invoiceId, owner } = await paidInvoice({ limit: 0n });
  await refundInvoice(owner, wish(invoiceId));
  const other = await paidInvoice();
  expect(await refundsUnderWay(scopeOf(other.owner))).toEqual([]);
  expect(await countToApprove(scopeOf(other.owner))).toBe(0);
});

const part = (amount: string) => ({ variant: "part" as const, amount });
