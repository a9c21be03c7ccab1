import { randomBytes } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { makeActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { refundApprovalOf } from "./queries";
import { registerMerchant } from "./register-merchant";
import { setRefundLimit } from "./set-refund-limit";

afterAll(closeDb);
const admin = makeActor("admin", "all");

async function makeShop() {
  const facts = { town: "Negril", country: "JM", timeZone: "America/Jamaica", currency: "JMD" };
  const { id } = await registerMerchant(admin, {
    ...facts,
    name: `Hut ${randomBytes(4).toString("hex")}`,
    currency: "JMD",
  });
  return { merchantId: id, owner: makeActor("owner", id) };
}
const limitOf = (merchantId: string) =>
  refundApprovalOf(systemScope("invoices:refund"), merchantId);

test("an owner sets the limit, twice the same, and takes it away", async () => {
  const { merchantId, owner } = await makeShop();
  expect(await limitOf(merchantId)).toBeNull();
  await setRefundLimit(owner, { merchantId, limit: "20000.50" });
  await setRefundLimit(owner, { merchantId, limit: "20000.50" });
  expect(await limitOf(merchantId)).toEqual({ minor: 2_000_050n, asset: "JMD/2" });
  await setRefundLimit(owner, { merchantId, limit: "" });
  expect(await limitOf(merchantId)).toBeNull();
});

test.each(["-1", "1e9", "1.234", "abc", "99999999999999"])(
  "%s is refused by name",
  async (limit) => {
    const { merchantId, owner } = await makeShop();
    await expect(setRefundLimit(owner, { merchantId, limit })).rejects.toMatchObject({
      code: "invalid",
      fields: { limit: [expect.any(String)] },
    });
  },
);

test("a manager may not, and another business does not exist", async () => {
  const { merchantId } = await makeShop();
  const stranger = await makeShop();
  const input = { merchantId, limit: "5" };
  await expect(setRefundLimit(makeActor("manager", merchantId), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(setRefundLimit(stranger.owner, input)).rejects.toMatchObject({ code: "not-found" });
  expect(await limitOf(merchantId)).toBeNull();
});
