import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { pressButton } from "./press-button";
import { getButton } from "./queries";
import { becomes, custom, madeButton, madeBy, pressOf, slider } from "./testing";

afterAll(closeDb);

const press = (id: string, more: object = {}) => pressButton(systemActor, pressOf(id, more));

test("pressed fifty times at once by one payer there is one invoice; another payer has another", async () => {
  const { id } = await madeButton({ description: "One gift box" });
  const one = pressOf(id);
  const got = await Promise.all(Array.from({ length: 50 }, () => pressButton(systemActor, one)));
  expect(new Set(got.map((each) => each.id)).size).toBe(1);
  await press(id);
  const made = await madeBy(id);
  expect(made).toHaveLength(2);
  expect(made[0]).toMatchObject({
    ...{ source: "button", amount: 150_000n, asset: "JMD/2", description: "One gift box" },
    ...{ status: "requested", orderNumber: null },
  });
});

test("a payer who has paid and presses again pays again", async () => {
  const { id } = await madeButton();
  const mine = pressOf(id);
  const first = await pressButton(systemActor, mine);
  await becomes(first.id, { status: "settled", paidAmount: 150_000n });
  expect((await pressButton(systemActor, mine)).id).not.toBe(first.id);
});

test("the price of a fixed button cannot be chosen", async () => {
  const { id } = await madeButton();
  for (const amount of ["1", "1500", ""])
    await expect(press(id, { amount })).rejects.toMatchObject({ fields: { amount: [/sets/] } });
  await expect(press(id, { orderNumber: "A-1" })).rejects.toMatchObject({ code: "forbidden" });
  expect(await madeBy(id)).toEqual([]);
});

test("an amount outside the limits or between the steps is refused at its field", async () => {
  const free = await madeButton(custom);
  const sliding = await madeButton(slider);
  const odd = ["", "199.99", "20000.01", "-500", "0", "NaN", "1e3", "0x10", " 500", "5,000"];
  for (const amount of [...odd, "9223372036854775808", "500.001", undefined])
    await expect(press(free.id, { amount }), amount).rejects.toMatchObject({
      ...{ code: "invalid", fields: { amount: [expect.any(String)] } },
    });
  for (const amount of ["499", "501", "5250", "750.5"])
    await expect(press(sliding.id, { amount }), amount).rejects.toMatchObject({
      fields: { amount: [expect.any(String)] },
    });
  expect(await madeBy(free.id)).toEqual([]);
  await press(free.id, { amount: "200" });
  await press(sliding.id, { amount: "750" });
  expect(await madeBy(sliding.id)).toMatchObject([{ amount: 75_000n }]);
});

test("a listed site may send payers, nobody else; without Origin the referrer tells", async () => {
  const { id } = await madeButton({ origins: "https://shop.example.com" });
  const foreign: object[] = [
    { origin: "https://evil.example" },
    { origin: "https://shop.example.com.evil.example" },
    { origin: "http://shop.example.com" },
    { origin: "https://shop.example.com:444" },
    { origin: "null" },
    { origin: "" },
    { origin: "null", referrer: "https://shop.example.com/" },
    { origin: null },
    { origin: null, referrer: "https://evil.example/https://shop.example.com" },
    { origin: null, referrer: "nonsense" },
  ];
  for (const from of foreign)
    await expect(press(id, from), JSON.stringify(from)).rejects.toMatchObject({
      code: "forbidden",
    });
  expect(await madeBy(id)).toEqual([]);
  await press(id);
  await press(id, { origin: null, referrer: "https://shop.example.com/cart?x=1" });
  expect(await madeBy(id)).toHaveLength(2);
});

test("only what settled counts, once", async () => {
  const { id } = await madeButton();
  const paid = await press(id);
  const over = await press(id);
  const short = await press(id);
  await press(id);
  await becomes(paid.id, { status: "settled", paidAmount: 150_000n });
  const more = { additionalStatus: "paid-over" as const, paidAmount: 160_000n };
  await becomes(over.id, { status: "settled", ...more });
  const part = { additionalStatus: "paid-partial" as const, paidAmount: 20_000n };
  await becomes(short.id, { status: "expired", ...part });
  const { sold } = await getButton(systemScope("buttons:serve"), id);
  expect(sold).toEqual({ count: 2, sum: 310_000n });
});

test("no person presses for a payer, and an unknown button is none", async () => {
  const { id, merchantId } = await madeButton();
  await expect(pressButton(makeActor("owner", merchantId), pressOf(id))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(press("btn_none")).rejects.toMatchObject({ code: "not-found" });
});
