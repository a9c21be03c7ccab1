import { expect, test } from "vitest";
import { makeActor, makeTenant, systemScope } from "@/lib/access/testing";
import { taxProfileOf } from "./queries/tax";
import { setTaxProfile } from "./set-tax-profile";
import { makeReceipt } from "./testing/sold";

const facts = { trn: "123-456-789", address: " 12 Main St \n\n Negril " };
const profileOf = (merchantId: string) => taxProfileOf(systemScope("settings:read"), merchantId);

test("an owner sets it, twice the same, and changes it; receipts written before stay as they were", async () => {
  const { id: merchantId, name } = await makeTenant();
  const owner = makeActor("owner", merchantId);
  await setTaxProfile(owner, { merchantId, ...facts });
  await setTaxProfile(owner, { merchantId, ...facts, legalName: " " });
  expect(await profileOf(merchantId)).toMatchObject({
    ...{ trn: "123456789", address: "12 Main St\nNegril", gctNumber: null, category: "standard" },
  });
  const before = await makeReceipt(merchantId);
  expect(before.seller).toMatchObject({ name, gctNumber: null, trn: "123456789" });
  await setTaxProfile(owner, { merchantId, ...facts, legalName: "Hut Ltd", gctNumber: "GCT-1234" });
  expect((await makeReceipt(merchantId)).seller).toMatchObject({
    ...{ name: "Hut Ltd", gctNumber: "GCT-1234" },
  });
});

test.each([
  ["trn", "12345678"],
  ["trn", "1234567890"],
  ["trn", "12345678x"],
  ["trn", "000-000-000"],
  ["trn", ""],
  ["address", " \n "],
  ["address", "a\n".repeat(6)],
  ["address", "x".repeat(301)],
  ["gctNumber", "none"],
  ["gctNumber", "12"],
  ["legalName", "a\u0007b"],
  ["category", "free"],
])("%s %j is refused by name", async (field, value) => {
  const { id: merchantId } = await makeTenant();
  const input = { merchantId, ...facts, [field]: value };
  await expect(setTaxProfile(makeActor("owner", merchantId), input)).rejects.toMatchObject({
    code: "invalid",
    fields: { [field]: [expect.any(String)] },
  });
  expect(await profileOf(merchantId)).toBeNull();
});

test("a manager may not, and another business does not exist", async () => {
  const [{ id: merchantId }, other] = [await makeTenant(), await makeTenant()];
  const input = { merchantId, ...facts };
  await expect(setTaxProfile(makeActor("manager", merchantId), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(setTaxProfile(makeActor("owner", other.id), input)).rejects.toMatchObject({
    code: "not-found",
  });
});
