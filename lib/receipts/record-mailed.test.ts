import { expect, test } from "vitest";
import { systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { listMails } from "./queries/receipts";
import { recordMailed } from "./record-mailed";
import { receiptMails } from "./schema";
import { makeReceipt, makeSeller } from "./testing/sold";

test("the worker notes when a mail was taken, once; a person may not", async () => {
  const { merchantId, owner } = await makeSeller();
  const { id: receiptId } = await makeReceipt(merchantId);
  const mailId = newId("rml");
  const row = { id: mailId, merchantId, receiptId, idempotencyKey: newId("key") };
  await withEverything((tx) =>
    tx.insert(receiptMails).values({ ...row, email: "keisha@example.com", askedBy: "test" }),
  );
  await expect(recordMailed(owner, { mailId })).rejects.toMatchObject({ code: "forbidden" });
  const sentAt = async () => (await listMails(systemScope("receipts:read"), receiptId))[0]?.sentAt;
  expect(await sentAt()).toBeNull();
  await recordMailed(systemActor, { mailId });
  const first = await sentAt();
  expect(first).toBeInstanceOf(Date);
  await recordMailed(systemActor, { mailId });
  expect(await sentAt()).toEqual(first);
});
