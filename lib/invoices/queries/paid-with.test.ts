import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { withEverything } from "@/lib/access/testing";
import { invoices, payments } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { paidWith } from "./paid-with";

afterAll(closeDb);

async function paid(methods: string[]) {
  const { tenant, owner } = await makeShop();
  const invoice = invoiceRow({ merchantId: tenant.id, status: "settled" });
  const rows = methods.map((method) => ({
    ...{ id: newId("pay"), merchantId: tenant.id, invoiceId: invoice.id, btcpayId: newId("b") },
    ...{ method, msat: 1n, asset: "JMD/2", value: 1n, rate: "1", ratePair: "BTC_JMD" },
    ...{ status: "settled" as const, receivedAt: new Date() },
  }));
  await withEverything(async (tx) => {
    await tx.insert(invoices).values(invoice);
    if (rows.length > 0) await tx.insert(payments).values(rows);
  });
  return { id: invoice.id, scope: authorize(owner, "invoices:read") };
}

test("an invoice's ways of payment are told once each, and only to its own business", async () => {
  const [mine, theirs] = [await paid(["BTC-LN", "BTC-CHAIN", "BTC-LN"]), await paid(["BTC-LN"])];
  const ways = await paidWith(mine.scope, [mine.id, theirs.id]);
  expect([...ways.keys()]).toEqual([mine.id]);
  expect(
    ways
      .get(mine.id)
      ?.map(({ method }) => method)
      .toSorted(),
  ).toEqual(["BTC-CHAIN", "BTC-LN"]);
  expect(await paidWith(mine.scope, [])).toEqual(new Map());
});
