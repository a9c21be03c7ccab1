import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { systemActor } from "@/lib/access/testing";
import { dayOf, midnight } from "@/lib/platform/dates";
import { closeDb } from "@/lib/platform/db";
import type { Mail } from "@/lib/platform/mail";
import { askReminder } from "./ask-reminder";
import { followInvoice } from "./follow-invoice";
import { remindPayer } from "./remind-payer";
import { mailReminder, planReminders } from "./sagas";
import { startPayment } from "./start-payment";
import { stopReminders } from "./stop-reminders";
import { becomes, madeRequest, payer, remindersOf } from "./testing";

const sent: Mail[] = [];
let down = false;
vi.mock("@/lib/platform/mail", () => ({
  canMail: () => true,
  sendMail: async (mail: Mail) => {
    if (down) throw new Error("The mail server is down");
    sent.push(mail);
  },
}));
afterAll(closeDb);
beforeEach(() => {
  sent.length = 0;
  down = false;
});

const zone = "America/Jamaica";
const dayMs = 86_400_000;
const dayIn = (days: number) => dayOf(new Date(Date.now() + days * dayMs), zone);
/** Ten in the morning at the business, some days from now. */
const tenOn = (days: number): Date => {
  const [year = 0, month = 0, day = 0] = dayIn(days).split("-").map(Number);
  return new Date(midnight(year, month, day, zone).getTime() + 10 * 3_600_000);
};
const reminded = () =>
  madeRequest({ payerEmail: "keisha@example.com", remind: true, dueDay: dayIn(5) });

test("three days before, on the day and three days after; each once, in the business's day", async () => {
  const { id } = await reminded();
  for (const day of [0, 1, 2, 2, 3, 5, 5, 7, 8, 9]) await planReminders(tenOn(day));
  expect((await remindersOf(id)).map(({ kind }) => kind).sort()).toEqual([
    "after",
    "before",
    "due",
  ]);
});

test("not before nine in the morning there", async () => {
  const { id } = await reminded();
  await planReminders(new Date(tenOn(2).getTime() - 90 * 60_000));
  expect(await remindersOf(id)).toEqual([]);
});

test("mailed once by many workers, with what is left, the link and the way out", async () => {
  const { id, code } = await reminded();
  await remindPayer(systemActor, { requestId: id, kind: "before", dueDay: dayIn(5) });
  await remindPayer(systemActor, { requestId: id, kind: "before", dueDay: dayIn(5) });
  const [reminder] = await remindersOf(id);
  const reminderId = reminder?.id ?? "";
  down = true;
  await expect(mailReminder({ reminderId })).rejects.toThrow("down");
  down = false;
  await Promise.all([1, 2, 3].map(() => mailReminder({ reminderId })));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.to).toBe("keisha@example.com");
  expect(sent[0]?.subject).toContain("J$2,450.00");
  expect(sent[0]?.text).toContain(`/pay/${code}\n`);
  expect(sent[0]?.text).toContain(`/pay/${code}/stop`);
});

test("paid or stopped meanwhile: nothing is mailed", async () => {
  const paid = await reminded();
  const { id: requestId } = paid;
  await remindPayer(systemActor, { requestId, kind: "before", dueDay: dayIn(5) });
  const { id: invoiceId } = await startPayment(systemActor, {
    ...{ code: paid.code, payerKey: payer() },
  });
  await becomes(invoiceId, { status: "settled", paidAmount: 245_000n });
  await followInvoice(systemActor, { invoiceId });
  const stopped = await reminded();
  await stopReminders(systemActor, { code: stopped.code });
  await stopReminders(systemActor, { code: stopped.code });
  await planReminders(tenOn(2));
  for (const { id } of await remindersOf(requestId)) await mailReminder({ reminderId: id });
  expect(await remindersOf(stopped.id)).toEqual([]);
  expect(sent).toEqual([]);
  await expect(
    askReminder(stopped.owner, { requestId: stopped.id, idempotencyKey: payer() }),
  ).rejects.toMatchObject({ code: "conflict" });
});
