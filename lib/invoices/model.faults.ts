import { afterAll, beforeAll, expect, test } from "vitest";
import { openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { closeDb } from "@/lib/platform/db";
import { drive } from "./testing/model";

const commands = 2_000;
const perShop = 40;
/** Another one each day; `MODEL_SEED` runs an earlier one again. */
const seed = Number(process.env.MODEL_SEED ?? Math.floor(Date.now() / 86_400_000));

let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay(Array.from({ length: commands / perShop }, (_, n) => `Shop ${n}`));
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

test(`2,000 commands of seed ${seed} without divergence`, async () => {
  const done = await drive(btcpay, { seed, commands, perShop });
  const count = Object.values(done).reduce((sum, one) => sum + one, 0);
  console.log(`seed ${seed}: ${count} commands, 0 diverged: ${JSON.stringify(done)}`);
  expect(count).toBe(commands);
});
