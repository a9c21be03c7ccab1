import { afterAll, expect, test } from "vitest";
import { systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { stopReminders } from "./stop-reminders";
import { kindsOf, madeRequest, requestRow } from "./testing";

afterAll(closeDb);

test("stopped twice is once; an unknown code stops nothing", async () => {
  const { id, code } = await madeRequest();
  await stopReminders(systemActor, { code });
  await stopReminders(systemActor, { code });
  expect((await requestRow(id)).optedOutAt).toBeInstanceOf(Date);
  expect(await kindsOf(id)).toEqual(["created", "opted-out"]);
  await expect(stopReminders(systemActor, { code: "no-such-code" })).rejects.toMatchObject({
    code: "not-found",
  });
});
