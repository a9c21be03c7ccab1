import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/btcpay/authorized/route";
import { authorize } from "@/lib/access/authorize";
import { makeActor, systemActor } from "@/lib/access/testing";
import { getGrant } from "@/lib/btcpay/grants";
import { getConnection } from "@/lib/btcpay/queries";
import { openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { closeDb } from "@/lib/platform/db";
import { acceptGrant } from "./accept-grant";
import { askGrant } from "./ask-grant";
import { receiveGrant } from "./receive-grant";
import { makeShop } from "./testing";

let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay(["A", "B"]);
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

const keyOf = (at: number) => btcpay.stores[at]?.apiKey ?? "";
async function trip(at = 0) {
  const shop = await makeShop();
  const { url } = await askGrant(shop.owner, { merchantId: shop.id, baseUrl: `${btcpay.url}/` });
  const consent = new URL(url);
  const redirect = new URL(consent.searchParams.get("redirect") ?? "");
  const state = redirect.searchParams.get("state") ?? "";
  return { ...shop, consent, redirect, state, apiKey: keyOf(at) };
}

describe("the way over BTCPay's consent page", () => {
  it("asks for what is needed and names where to come back", async () => {
    const { consent, redirect } = await trip();
    expect(consent.pathname).toBe("/api-keys/authorize");
    expect(consent.searchParams.getAll("permissions")).toContain("btcpay.store.canmodifyinvoices");
    expect(consent.searchParams.get("strict")).toBe("true");
    expect(redirect.pathname).toBe("/api/btcpay/authorized");
  });

  it("connects after the same person confirmed, once", async () => {
    const { id, owner, state, apiKey } = await trip();
    const body = new URLSearchParams({ apiKey, userId: "u" });
    body.append("permissions[]", "btcpay.store.canmodifyinvoices");
    const back = new Request(`http://localhost/api/btcpay/authorized?state=${state}`, {
      method: "POST",
      body,
    });
    const answer = await POST(back, { params: Promise.resolve({}) });
    expect(answer.status).toBe(303);
    const grantId = new URL(answer.headers.get("location") ?? "").searchParams.get("grant") ?? "";
    expect(await getGrant(authorize(owner, "settings:connect"), grantId)).toEqual({
      id: grantId,
      baseUrl: btcpay.url,
    });
    const stranger = makeActor("owner", id);
    await expect(acceptGrant(stranger, { merchantId: id, grantId })).rejects.toMatchObject({
      code: "not-found",
    });
    await acceptGrant(owner, { merchantId: id, grantId });
    expect(await getConnection(authorize(owner, "settings:read"), id)).toMatchObject({
      state: "connected",
      storeName: "A",
    });
    await expect(acceptGrant(owner, { merchantId: id, grantId })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("believes no unknown or used state, and says so to the person", async () => {
    const { state, apiKey } = await trip(1);
    await receiveGrant(systemActor, { state, apiKey });
    for (const wrong of [state, "x".repeat(43)]) {
      const body = new URLSearchParams({ apiKey: "attacker-key-0123456789" });
      const url = `http://localhost/api/btcpay/authorized?state=${wrong}`;
      for (const [language, words] of [
        ["en", "Start again"],
        ["es", "Empiece de nuevo"],
      ] as const) {
        const headers = { "accept-language": language };
        const back = new Request(url, { method: "POST", body, headers });
        const answer = await POST(back, { params: Promise.resolve({}) });
        expect(answer.status).toBe(404);
        expect(answer.headers.get("content-type")).toContain("text/html");
        const page = await answer.text();
        expect(page).toContain(words);
        expect(page).toContain(`<html lang="${language}-`);
        expect(page).not.toContain(wrong);
      }
    }
  });
});
