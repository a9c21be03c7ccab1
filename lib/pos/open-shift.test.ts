import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { openShift } from "./open-shift";
import { makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test("of ten at once one opens the shift and nine are told", async () => {
  const { cashier, till, merchantId } = await makeCounter();
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => openShift(cashier, { till, float: "2000.50" })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await rowsOf(merchantId)).shifts).toMatchObject([{ float: 200_050n, closedAt: null }]);
});

test.each(["", "-1", "1.234", "abc", "1e9"])("a float of %j is refused by name", async (float) => {
  const { cashier, till } = await makeCounter();
  await expect(openShift(cashier, { till, float })).rejects.toMatchObject({
    code: "invalid",
    fields: { float: [expect.any(String)] },
  });
});

test("an accountant may not, another business's till does not exist", async () => {
  const { accountant, stranger, till } = await makeCounter();
  const input = { till, float: "0" };
  await expect(openShift(accountant, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(openShift(stranger, input)).rejects.toMatchObject({ code: "not-found" });
});
