import { expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { linkPayment } from "./link-payment";

test("a payment that was not read yet is linked to nobody, and people do not link", async () => {
  const merchantId = (await makeTenant()).id;
  const input = { merchantId, cardId: "card_x", paymentHash: crypto.randomUUID() };
  expect(await linkPayment(systemActor, input)).toEqual({ linked: 0 });
  await expect(linkPayment(makeActor("admin", "all"), input)).rejects.toMatchObject({
    code: "forbidden",
  });
});
