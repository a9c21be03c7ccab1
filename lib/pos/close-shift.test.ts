import { afterAll, expect, test } from "vitest";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { closeShift } from "./close-shift";
import { makeSale } from "./make-sale";
import { openShift } from "./open-shift";
import { asked, makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test.each([
  ["2950", 0n],
  ["2949.50", -50n],
  ["3000", 5_000n],
])(
  "counted %s, the difference is %s and the drawer is empty by the books",
  async (counted, off) => {
    const counter = await makeCounter();
    const { cashier, till, merchantId } = counter;
    const { id: shiftId } = await openShift(cashier, { till, float: "2000" });
    await makeSale(cashier, asked(counter));
    await makeSale(cashier, asked(counter, { tender: "card-terminal" }));
    const closed = await closeShift(cashier, { till, shiftId, counted, note: "Evening" });
    expect(closed).toMatchObject({ expected: 295_000n, difference: off });
    expect((await rowsOf(merchantId)).shifts).toMatchObject([
      { expected: 295_000n, counted: 295_000n + off, closedByName: "Cashier", note: "Evening" },
    ]);
    expect(await balancesOf(merchantId)).toEqual({
      "card-terminal JMD/2": -95_000n,
      "cash:counted JMD/2": -95_000n - off,
      "sales JMD/2": 190_000n,
      ...(off === 0n ? {} : { "drawers:difference JMD/2": off }),
    });
  },
);

test("a shift is closed once, by somebody who sells here", async () => {
  const { cashier, accountant, stranger, till } = await makeCounter();
  const { id: shiftId } = await openShift(cashier, { till, float: "0" });
  const input = { till, shiftId, counted: "0" };
  await expect(closeShift(accountant, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(closeShift(stranger, input)).rejects.toMatchObject({ code: "not-found" });
  const bad = closeShift(cashier, { ...input, counted: "-1" });
  await expect(bad).rejects.toMatchObject({ fields: { counted: [expect.any(String)] } });
  await closeShift(cashier, input);
  await expect(closeShift(cashier, input)).rejects.toMatchObject({ code: "conflict" });
});
