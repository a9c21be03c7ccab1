import { type APIRequestContext, expect, test } from "@playwright/test";
import { makeWorld, signedIn, type World } from "./people";
import { tillSale } from "./routes";

let world: World;
let cashier: APIRequestContext;
test.beforeAll(async () => {
  world = await makeWorld();
  cashier = await signedIn(world, world.a.cashier);
});
test.afterAll(() => cashier.dispose());

const key = () => `key-${Math.random().toString(36).slice(2, 14)}`;
const post = (rest: string, data: unknown) =>
  cashier.post(`/api/pos/${world.a.tillId}/${rest}`, { data });
const today = async () =>
  (await (await cashier.get(`/api/pos/${world.a.tillId}`)).json()) as {
    today: { count: number; total: string };
    shift: object | null;
  };

const strange = [
  "-1",
  "1e21",
  "NaN",
  "0x10",
  " 1",
  "1,5",
  "１",
  "",
  5,
  null,
  true,
  ["1"],
  { a: 1 },
];
const huge = "9223372036854775808";

test("S25 what is no amount is no sale, tip, discount, cash or float, and nothing is written", async () => {
  for (const amount of [...strange, huge, "1.5"]) {
    const line = { itemId: null, name: "", unit: amount, quantity: 1 };
    const wishes = [{ lines: [line] }, { discount: amount }, { tip: amount }];
    for (const wish of [...wishes, { tender: "cash", given: amount ?? "" }]) {
      const answer = await post("sales", tillSale({ idempotencyKey: key(), ...wish }));
      expect(answer.status(), JSON.stringify(wish)).toBe(400);
      const { fields } = (await answer.json()) as { fields: object };
      expect(Object.keys(fields).join(), JSON.stringify(wish)).toMatch(/unit|discount|tip|given/);
    }
  }
  for (const float of ["-1", "1e21", "NaN", "0x10", "1,5", "１", "", "1.234", huge, 5, null, {}]) {
    const answer = await post("shift", { float });
    expect(answer.status(), JSON.stringify(float)).toBe(400);
    expect(Object.keys(((await answer.json()) as { fields: object }).fields)).toEqual(["float"]);
  }
  expect(await today()).toMatchObject({ today: { count: 0, total: "0" }, shift: null });
});

test("S21 fifty at once with one key are one sale; S22 the same key with another body is a conflict", async () => {
  const sale = tillSale({ idempotencyKey: key() });
  const answers = await Promise.all(Array.from({ length: 50 }, () => post("sales", sale)));
  const ids = await Promise.all(
    answers.map(async (one) => ((await one.json()) as { id: string }).id),
  );
  expect(answers.map((one) => one.status())).toEqual(Array(50).fill(200));
  expect(new Set(ids).size).toBe(1);
  expect((await post("sales", { ...sale, tip: "1" })).status()).toBe(409);
  expect(await today()).toMatchObject({ today: { count: 1, total: "1" } });
});

test("S07 what a till may not choose is not taken from the body", async () => {
  const idempotencyKey = key();
  const wish = { total: "999999", status: "paid", cashierId: "usr_x", merchantId: world.b.id };
  const answer = await post("sales", tillSale({ idempotencyKey, ...wish, till: "til_other" }));
  expect(answer.status()).toBe(200);
  const path = `/api/pos/${world.a.tillId}/sales/${idempotencyKey}`;
  const sale = (await (await cashier.get(path)).json()) as object;
  expect(sale).toMatchObject({ total: "1", status: "paid" });
  const stranger = await signedIn(world, world.b.owner);
  expect((await stranger.get(path)).status()).toBe(404);
  await stranger.dispose();
});
