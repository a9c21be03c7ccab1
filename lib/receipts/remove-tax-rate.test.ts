import { expect, test } from "vitest";
import { makeActor, systemScope } from "@/lib/access/testing";
import { taxRatesOf } from "./queries/tax";
import { removeTaxRate } from "./remove-tax-rate";
import { setTaxRate } from "./set-tax-rate";
import { makeSeller } from "./testing/sold";

test("an owner takes a rate back, once; nobody else may", async () => {
  const [{ merchantId, owner }, other] = [await makeSeller(), await makeSeller()];
  await setTaxRate(owner, { merchantId, fromDay: "2026-10-01", percent: "10" });
  const input = { merchantId, fromDay: "2026-10-01" };
  await expect(removeTaxRate(makeActor("manager", merchantId), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(removeTaxRate(other.owner, input)).rejects.toMatchObject({ code: "not-found" });
  await removeTaxRate(owner, input);
  expect(await taxRatesOf(systemScope("settings:read"), merchantId)).toEqual([]);
  await expect(removeTaxRate(owner, input)).rejects.toMatchObject({ code: "not-found" });
});
