import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { createTill } from "./create-till";
import { makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test("a till is made once under its name, however the name is written", async () => {
  const { merchantId, owner } = await makeCounter();
  const input = {
    merchantId,
    name: "Bar",
    taxRate: "12.5",
    taxIncluded: true,
    tipPresets: "15, 5 10%",
  };
  await createTill(owner, input);
  await expect(createTill(owner, { ...input, name: "bar" })).rejects.toMatchObject({
    fields: { name: [expect.any(String)] },
  });
  const made = (await rowsOf(merchantId)).tills.filter(({ name }) => name === "Bar");
  expect(made).toMatchObject([{ taxRate: 1250, taxIncluded: true, tipPresets: [5, 10, 15] }]);
});

test.each([
  ["taxRate", "-1"],
  ["taxRate", "101"],
  ["taxRate", "1.234"],
  ["tipPresets", "ten"],
  ["tipPresets", "60"],
  ["tipPresets", "1,2,3,4,5"],
  ["name", "  "],
])("%s %j is refused by name", async (field, value) => {
  const { merchantId, owner } = await makeCounter();
  await expect(
    createTill(owner, { merchantId, name: "Other", [field]: value }),
  ).rejects.toMatchObject({ code: "invalid", fields: { [field]: [expect.any(String)] } });
});

test("a cashier may not, and another business does not exist", async () => {
  const { merchantId, cashier, stranger } = await makeCounter();
  const input = { merchantId, name: "Bar" };
  await expect(createTill(cashier, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createTill(stranger, input)).rejects.toMatchObject({ code: "not-found" });
});
