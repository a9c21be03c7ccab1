import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { pressButton } from "./press-button";
import { signOrder } from "./sign-order";
import { becomes, madeButton, madeBy, pressOf } from "./testing";

afterAll(closeDb);

test("signed twice is the same signature; any other amount, order or button is refused", async () => {
  const { id: buttonId, owner } = await madeButton();
  const { id: other } = await madeButton();
  const wish = { buttonId, orderNumber: "A-7", amount: "250" };
  const order = await signOrder(owner, wish);
  expect(await signOrder(owner, wish)).toEqual(order);
  const changes: object[] = [
    { amount: "1" },
    { amount: "250.0" },
    { orderNumber: "A-8" },
    { buttonId: other },
    { signature: `${order.signature.slice(0, -1)}_` },
    { signature: "" },
    { signature: undefined },
    { orderNumber: undefined },
  ];
  for (const change of changes)
    await expect(
      pressButton(systemActor, pressOf(buttonId, { ...order, ...change })),
      JSON.stringify(change),
    ).rejects.toMatchObject({ code: "forbidden" });
  expect(await madeBy(buttonId)).toEqual([]);
  expect(await madeBy(other)).toEqual([]);
});

test("an order is paid once, whoever presses; one that ran out is asked for again", async () => {
  const { id: buttonId, owner } = await madeButton();
  const order = await signOrder(owner, { buttonId, orderNumber: "A-7", amount: "250" });
  const press = () => pressButton(systemActor, pressOf(buttonId, order));
  const got = await Promise.all([press(), press(), press()]);
  expect(new Set(got.map(({ id }) => id)).size).toBe(1);
  expect(await madeBy(buttonId)).toMatchObject([{ orderNumber: "A-7", amount: 25_000n }]);
  await becomes(got[0]?.id ?? "", { status: "expired" });
  const { id } = await press();
  expect(id).not.toBe(got[0]?.id);
  await becomes(id, { status: "expired", additionalStatus: "paid-partial" });
  await expect(press()).rejects.toMatchObject({ code: "conflict" });
  await becomes(id, { status: "settled", additionalStatus: "none" });
  await expect(press()).rejects.toMatchObject({ message: /paid already/ });
});

test("what is no price is not signed, a cashier may not, another business's button does not exist", async () => {
  const { id: buttonId, owner, merchantId } = await madeButton();
  const wish = { buttonId, orderNumber: "A-7", amount: "250" };
  for (const amount of ["0", "-1", "1e3", "0x10", "9223372036854775808"])
    await expect(signOrder(owner, { ...wish, amount })).rejects.toMatchObject({ code: "invalid" });
  await expect(signOrder(makeActor("cashier", merchantId), wish)).rejects.toMatchObject({
    code: "forbidden",
  });
  const stranger = await madeButton();
  await expect(signOrder(stranger.owner, wish)).rejects.toMatchObject({ code: "not-found" });
});
