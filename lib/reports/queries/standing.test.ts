import { afterAll, expect, test } from "vitest";
import { type Actor, authorize, narrow } from "@/lib/access/authorize";
import { makeActor } from "@/lib/access/testing";
import { refundInvoice } from "@/lib/invoices/refunds/refund-invoice";
import { paidInvoice, wish } from "@/lib/invoices/refunds/testing/paid";
import { closeDb } from "@/lib/platform/db";
import { getStanding } from "./standing";

afterAll(closeDb);

test("a refund that waits is told to those who may approve it there, and to nobody else", async () => {
  const { invoiceId, owner, manager, merchantId } = await paidInvoice({ limit: 0n });
  const told = async (actor: Actor, everywhere = false) => {
    const scope = authorize(actor, "home:read");
    return (await getStanding(everywhere ? scope : narrow(scope, merchantId))).toApprove;
  };
  const admin = makeActor("admin", "all");
  const before = await told(admin, true);
  await refundInvoice(owner, wish(invoiceId));
  expect(await told(manager)).toBe(1);
  expect(await told(owner)).toBe(0);
  expect(await told(makeActor("cashier", merchantId))).toBe(0);
  expect(await told(admin)).toBe(1);
  expect(await told(admin, true)).toBe(before + 1);
  expect(await told(makeActor("support", "all"), true)).toBe(0);
});
