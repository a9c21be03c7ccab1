import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { systemActor, withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { attentionOf } from "./queries";
import { all } from "./testing/expired";
import { watchAttention } from "./watch-attention";

afterAll(closeDb);

test("an invoice looked at twice has one item, and a person may not order it", async () => {
  const { tenant, owner } = await makeShop();
  const row = invoiceRow({
    ...{ merchantId: tenant.id, btcpayId: newId("btc"), paidAmount: 100n },
    ...{ status: "expired", additionalStatus: "paid-late" },
  });
  await withEverything((tx) => tx.insert(invoices).values(row));
  const refused = watchAttention(owner, { invoiceIds: [row.id] });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  for (const _ of [1, 2]) await watchAttention(systemActor, { invoiceIds: [row.id] });
  expect((await attentionOf(all, row.id)).map(({ item }) => item.reason)).toEqual(["paid-late"]);
  await withEverything((tx) =>
    tx.update(invoices).set({ status: "settled" }).where(eq(invoices.id, row.id)),
  );
  await watchAttention(systemActor, { invoiceIds: [row.id] });
  expect((await attentionOf(all, row.id))[0]?.item).toMatchObject({ how: "settled" });
});
