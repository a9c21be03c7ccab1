import { expect, test } from "vitest";
import { makeTenant, withEverything } from "@/lib/access/testing";
import { post } from "@/lib/ledger/steps";
import { rawSql } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { foldTotals } from "./sagas";

type Sale = Parameters<typeof post>[1];
const saleAt = (merchantId: string, eventAt: string): Sale => ({
  ...{ merchantId, idem: newId("idem"), kind: "test.sale", eventAt: new Date(eventAt) },
  legs: [
    { code: "invoices:unsettled", asset: "JMD/2", amount: -100n },
    { code: "sales", asset: "JMD/2", amount: 100n },
  ],
});
const sold = (merchantId: string, table: string) =>
  rawSql().begin(async (tx) => {
    await tx`select set_config('app.merchants', 'all', true)`;
    return tx<{ day: string; credit: bigint; credits: bigint }[]>`
      select day::text, sum(credit)::bigint as credit, sum(credits)::bigint as credits from ${tx(table)}
      where merchant_id = ${merchantId} and head = 'sales' group by day order by day`;
  });

test("an entry that commits late is folded once, by however many folders, on its business's own day", async () => {
  const { id } = await makeTenant({ timeZone: "America/Jamaica" });
  const other = await makeTenant({ timeZone: "Europe/Athens" });
  await withEverything((tx) => post(tx, saleAt(id, "2026-03-02T04:59:00Z")));
  const before = [{ day: "2026-03-01", credit: 100n, credits: 1n }];
  await withEverything(async (tx) => {
    await post(tx, saleAt(id, "2026-03-02T05:00:00Z"));
    await withEverything((later) => post(later, saleAt(other.id, "2026-03-02T23:00:00Z")));
    await Promise.all([foldTotals(), foldTotals(), foldTotals()]);
    expect(await sold(id, "daily_totals_live")).toEqual(before);
  });
  const whole = [...before, { day: "2026-03-02", credit: 100n, credits: 1n }];
  expect(await sold(other.id, "daily_totals_live")).toMatchObject([{ day: "2026-03-03" }]);
  expect(await sold(id, "daily_totals_live")).toEqual(whole);
  await expect
    .poll(async () => {
      await Promise.all([foldTotals(), foldTotals()]);
      return sold(id, "daily_totals");
    })
    .toEqual(whole);
  expect(await sold(id, "daily_totals_live")).toEqual(whole);
});

test("nothing is folded by who does not see every business: it would be passed over for ever", async () => {
  const { id } = await makeTenant();
  const fold = (merchants: string) =>
    rawSql().begin(async (tx) => {
      await tx`select set_config('app.merchants', ${merchants}, true)`;
      return tx`select fold_totals()`;
    });
  await expect(fold(id)).rejects.toThrow(/every business in sight/);
  await expect(fold("")).rejects.toThrow(/every business in sight/);
});
