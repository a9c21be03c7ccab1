import { afterAll, expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { approveRefund } from "./approve-refund";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, wish } from "./testing/paid";

afterAll(closeDb);

async function waiting() {
  const shop = await paidInvoice({ limit: 0n });
  const { id } = await refundInvoice(shop.owner, wish(shop.invoiceId));
  return { ...shop, refundId: id };
}

test("another person approves it: only then is it set aside", async () => {
  const { refundId, manager, merchantId } = await waiting();
  expect(await balancesOf(merchantId)).toEqual({});
  await approveRefund(manager, { refundId });
  expect(await refundRow(refundId)).toMatchObject({ status: "requested", approvedBy: manager.id });
  expect((await balancesOf(merchantId))["refunds:open BTC/11"]).toBe(16_334_000n);
});

test("not by the one who asked, nor by who may not refund or is of another business", async () => {
  const { refundId, owner, merchantId } = await waiting();
  const other = await paidInvoice();
  await expect(approveRefund(owner, { refundId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(approveRefund(makeActor("cashier", merchantId), { refundId })).rejects.toMatchObject(
    { code: "forbidden" },
  );
  await expect(approveRefund(other.owner, { refundId })).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await refundRow(refundId)).status).toBe("awaiting-approval");
});

test("approved by two at once it is approved and set aside once, and the second is told by whom", async () => {
  const { refundId, manager, merchantId } = await waiting();
  const second = makeActor("manager", merchantId);
  const tries = await Promise.allSettled([
    approveRefund(manager, { refundId }),
    approveRefund(second, { refundId }),
  ]);
  const lost = tries.find((one) => one.status === "rejected");
  expect(lost?.reason).toMatchObject({
    code: "conflict",
    message: "Manager has approved this refund already.",
  });
  expect((await balancesOf(merchantId))["refunds:open BTC/11"]).toBe(16_334_000n);
});
