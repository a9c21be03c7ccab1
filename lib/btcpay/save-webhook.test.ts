import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, makeTenant, systemActor, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { saveWebhook } from "./save-webhook";
import { connections } from "./schema";
import { openFor } from "./sealed";
import { connectForTest, openBtcpay, type TestBtcpay } from "./testing";

let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay();
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

it("seals the secret, refuses an address that is no longer the store's, and is not a person's", async () => {
  const { id: merchantId } = await makeTenant();
  const { webhookPath } = await connectForTest(merchantId, btcpay);
  const input = { merchantId, webhookPath, webhookId: "w1", secret: "the-secret-of-w1" };
  await saveWebhook(systemActor, input);
  const [row] = await withEverything((tx) =>
    tx.select().from(connections).where(eq(connections.merchantId, merchantId)),
  );
  expect(row?.webhookId).toBe("w1");
  expect(openFor(merchantId, "webhook_secret", row?.webhookSecretSealed ?? "")).toBe(input.secret);
  const audit = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.merchantId, merchantId)),
  );
  expect(audit).toHaveLength(1);
  expect(JSON.stringify(audit)).not.toMatch(new RegExp(`${input.secret}|${webhookPath}`));
  await expect(saveWebhook(systemActor, { ...input, webhookPath: "old" })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(saveWebhook(makeActor("admin", "all"), input)).rejects.toMatchObject({
    code: "forbidden",
  });
});
