import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeActor, withEverything } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { outbox } from "@/lib/platform/schema";
import { sendReceipt } from "./send-receipt";
import { makeReceipt, makeSeller } from "./testing/sold";

const email = "keisha@example.com";
const asked = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.merchantId, merchantId), eq(outbox.name, "receipt.mail-asked"))),
  );

test("a cashier sends it; pressed twice it is one mail", async () => {
  const { merchantId } = await makeSeller();
  const { id: receiptId } = await makeReceipt(merchantId);
  const cashier = makeActor("cashier", merchantId);
  const input = { receiptId, email, idempotencyKey: newId("key") };
  await Promise.all([sendReceipt(cashier, input), sendReceipt(cashier, input)]);
  expect(await asked(merchantId)).toHaveLength(1);
  await sendReceipt(cashier, { ...input, idempotencyKey: newId("key") });
  expect(await asked(merchantId)).toHaveLength(2);
});

test("an accountant may not, another business's is not found, an address is asked for", async () => {
  const [{ merchantId, owner }, other] = [await makeSeller(), await makeSeller()];
  const { id: receiptId } = await makeReceipt(merchantId);
  const input = { receiptId, email, idempotencyKey: newId("key") };
  await expect(sendReceipt(makeActor("accountant", merchantId), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(sendReceipt(other.owner, input)).rejects.toMatchObject({ code: "not-found" });
  await expect(sendReceipt(owner, { ...input, email: "keisha" })).rejects.toMatchObject({
    fields: { email: [expect.any(String)] },
  });
  expect(await asked(merchantId)).toEqual([]);
});
