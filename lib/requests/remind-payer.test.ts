import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { remindPayer } from "./remind-payer";
import { madeRequest, remindersOf } from "./testing";

afterAll(closeDb);

const dueDay = "2099-11-22";
const reminded = () => madeRequest({ payerEmail: "keisha@example.com", remind: true, dueDay });

test("each kind of a due day once, however many ask for it at once", async () => {
  const { id: requestId } = await reminded();
  const due = { requestId, kind: "due" as const, dueDay };
  const did = await Promise.all([1, 2, 3].map(() => remindPayer(systemActor, due)));
  expect(did.filter(Boolean)).toHaveLength(1);
  expect(await remindPayer(systemActor, { ...due, kind: "after" })).toBe(true);
  expect(await remindersOf(requestId)).toHaveLength(2);
});

test("a due day that was moved meanwhile is not reminded of, and people may not", async () => {
  const { id: requestId, merchantId } = await reminded();
  const moved = { requestId, kind: "due" as const, dueDay: "2099-11-21" };
  expect(await remindPayer(systemActor, moved)).toBe(false);
  await expect(remindPayer(makeActor("owner", merchantId), moved)).rejects.toMatchObject({
    code: "forbidden",
  });
});
