import { afterAll, expect, test, vi } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { askReminder } from "./ask-reminder";
import { madeRequest, payer, remindersOf } from "./testing";

vi.mock("@/lib/platform/mail", () => ({ canMail: () => true, sendMail: async () => undefined }));
afterAll(closeDb);

test("pressed twice is one mail, and one an hour at most", async () => {
  const { id: requestId, owner } = await madeRequest({ payerEmail: "keisha@example.com" });
  const asked = { requestId, idempotencyKey: payer() };
  await Promise.all([askReminder(owner, asked), askReminder(owner, asked)]);
  expect(await remindersOf(requestId)).toHaveLength(1);
  await expect(askReminder(owner, { requestId, idempotencyKey: payer() })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("without an address to mail to, by an accountant, or from another business: nothing", async () => {
  const { id: requestId, owner, merchantId } = await madeRequest();
  const other = await madeRequest();
  const asked = { requestId, idempotencyKey: payer() };
  const codeOf = (actor: typeof owner) =>
    askReminder(actor, asked).then(
      () => "ok",
      (refusal) => refusal.code,
    );
  expect(await codeOf(owner)).toBe("conflict");
  expect(await codeOf(makeActor("accountant", merchantId))).toBe("forbidden");
  expect(await codeOf(other.owner)).toBe("not-found");
});
