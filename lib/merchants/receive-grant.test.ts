import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, systemActor, withEverything } from "@/lib/access/testing";
import { grantRequests } from "@/lib/btcpay/schema";
import { closeDb } from "@/lib/platform/db";
import { askGrant } from "./ask-grant";
import { receiveGrant } from "./receive-grant";
import { makeShop } from "./testing";

afterAll(closeDb);
const apiKey = "a-granted-key-0123456789";

async function stateFor() {
  const { id, owner } = await makeShop();
  const baseUrl = "https://btcpay.example.com";
  const { url } = await askGrant(owner, { merchantId: id, baseUrl });
  const redirect = new URL(new URL(url).searchParams.get("redirect") ?? "");
  return { id, state: redirect.searchParams.get("state") ?? "" };
}
const rows = (id: string) =>
  withEverything((tx) =>
    Promise.all([
      tx.select().from(grantRequests).where(eq(grantRequests.merchantId, id)),
      tx.select().from(auditLog).where(eq(auditLog.merchantId, id)),
    ]),
  );

it("keeps the key sealed, and neither key nor state in the clear", async () => {
  const { id, state } = await stateFor();
  const { merchantId } = await receiveGrant(systemActor, { state, apiKey });
  expect(merchantId).toBe(id);
  const text = JSON.stringify(await rows(id));
  expect(text).not.toContain(apiKey);
  expect(text).not.toContain(state);
});

it("takes one key for a state, in time", async () => {
  const { state } = await stateFor();
  await receiveGrant(systemActor, { state, apiKey });
  await expect(receiveGrant(systemActor, { state, apiKey })).rejects.toMatchObject({
    code: "not-found",
  });
  const late = await stateFor();
  await withEverything((tx) =>
    tx
      .update(grantRequests)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(grantRequests.merchantId, late.id)),
  );
  await expect(receiveGrant(systemActor, { state: late.state, apiKey })).rejects.toMatchObject({
    code: "not-found",
  });
});

it("is not a person's", async () => {
  const { state } = await stateFor();
  await expect(receiveGrant(makeActor("admin", "all"), { state, apiKey })).rejects.toMatchObject({
    code: "forbidden",
  });
});
