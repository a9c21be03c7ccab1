import { expect, test } from "vitest";
import { makeActor, systemScope } from "@/lib/access/testing";
import { taxRatesOf } from "./queries/tax";
import { setTaxRate } from "./set-tax-rate";
import { makeReceipt, makeSeller } from "./testing/sold";

test("a rate holds from its local day on, for what is sold from then on", async () => {
  const { merchantId, owner } = await makeSeller();
  await setTaxRate(owner, { merchantId, fromDay: "2026-10-01", percent: "10" });
  await setTaxRate(owner, { merchantId, fromDay: "2026-10-01", percent: "12.5" });
  expect(await taxRatesOf(systemScope("settings:read"), merchantId)).toEqual([
    { fromDay: "2026-10-01", basisPoints: 1250 },
  ]);
  const soldAt = async (at: string) =>
    (await makeReceipt(merchantId, { settledAt: new Date(at) })).lines[0]?.basisPoints;
  expect(await soldAt("2026-10-01T04:59:59Z")).toBe(1500);
  expect(await soldAt("2026-10-01T05:00:00Z")).toBe(1250);
});

test.each([
  ["percent", "101"],
  ["percent", "-1"],
  ["percent", "1.555"],
  ["percent", "ten"],
  ["fromDay", "2026-02-30"],
  ["fromDay", "tomorrow"],
])("%s %s is refused by name", async (field, value) => {
  const { merchantId, owner } = await makeSeller();
  const input = { merchantId, fromDay: "2026-10-01", percent: "10", [field]: value };
  await expect(setTaxRate(owner, input)).rejects.toMatchObject({
    fields: { [field]: [expect.any(String)] },
  });
});

test("a manager may not, and another business does not exist", async () => {
  const [{ merchantId }, other] = [await makeSeller(), await makeSeller()];
  const input = { merchantId, fromDay: "2026-10-01", percent: "10" };
  await expect(setTaxRate(makeActor("manager", merchantId), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(setTaxRate(other.owner, input)).rejects.toMatchObject({ code: "not-found" });
});
