import { desc, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, systemActor, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { pressButton } from "./press-button";
import { signatureOf } from "./rules/signing";
import { showKey } from "./show-key";
import { buttonRow, madeButton, pressOf } from "./testing";

afterAll(closeDb);

test("what is signed with the key is taken until the key is renewed; the audit row does not hold it", async () => {
  const { id: buttonId, owner } = await madeButton();
  const { key } = await showKey(owner, { buttonId });
  expect((await showKey(owner, { buttonId })).key).toBe(key);
  const order = { orderNumber: "A-1", amount: "99.50" };
  const signature = signatureOf(key, await buttonRow(buttonId), order);
  await pressButton(systemActor, pressOf(buttonId, { ...order, signature }));
  const renewed = await showKey(owner, { buttonId, renew: true });
  expect(renewed.key).not.toBe(key);
  await expect(
    pressButton(systemActor, pressOf(buttonId, { ...order, signature })),
  ).rejects.toMatchObject({ code: "forbidden" });
  const rows = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.subjectId, buttonId)).orderBy(desc(auditLog.id)),
  );
  expect(rows.filter(({ command }) => command === "buttons.show-key")).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toContain(key);
});

test("an accountant may not, and another business's button does not exist", async () => {
  const { id: buttonId, merchantId } = await madeButton();
  const { owner } = await madeButton();
  await expect(showKey(makeActor("accountant", merchantId), { buttonId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(showKey(owner, { buttonId })).rejects.toMatchObject({ code: "not-found" });
});
