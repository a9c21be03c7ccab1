import { afterAll, expect, test } from "vitest";
import { withEverything } from "@/lib/access/testing";
import { attentionOf } from "@/lib/invoices/attention/queries";
import { all } from "@/lib/invoices/attention/testing/expired";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { sweepAttention } from "./sweep";

afterAll(closeDb);

test("what nobody saw come about is found, once", async () => {
  const { tenant } = await makeShop();
  const row = invoiceRow({
    ...{ merchantId: tenant.id, btcpayId: newId("btc"), paidAmount: 100n },
    ...{ status: "expired", additionalStatus: "paid-late" },
    createdAt: new Date(0),
  });
  await withEverything((tx) => tx.insert(invoices).values(row));
  await sweepAttention();
  await sweepAttention();
  expect(await attentionOf(all, row.id)).toHaveLength(1);
});
