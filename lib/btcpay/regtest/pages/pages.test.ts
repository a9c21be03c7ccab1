import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";
import { html } from "./layout";

let server: TestServer;
let store: { id: string; key: string };

beforeAll(async () => {
  server = await openRegtest();
  store = await server.store("Tea & <Coffee>");
});
afterAll(() => server.done());

const invoice = async (): Promise<string> => {
  const path = `/api/v1/stores/${store.id}/invoices`;
  const wish = { amount: "2450", currency: "JMD", metadata: { orderId: "<b>1</b>" } };
  return (await server.call("POST", path, wish, store.key)).body.id;
};
const page = async (path: string): Promise<string> =>
  (await fetch(server.url + path, { redirect: "follow" })).text();
const press = (path: string, fields: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
const status = async (id: string) => (await server.call("GET", `/i/${id}/status`)).body;

test("what people wrote is escaped", () => {
  expect(html`<p title="${'"'}">${"<script>"}${[html`<i>${"&"}</i>`]}${false}</p>`.text).toBe(
    '<p title="&quot;">&lt;script&gt;<i>&amp;</i></p>',
  );
});

describe("the checkout", () => {
  test("shows the amount, a code, the invoice and the address", async () => {
    const shown = await page(`/i/${await invoice()}`);
    expect(shown).toContain("2,450 JMD");
    expect(shown).toContain("<svg");
    expect(shown).toMatch(/id="bolt11">lnbcrt/);
    expect(shown).toMatch(/id="address">bcrt1q/);
    expect(shown).toContain("Tea &amp; &lt;Coffee&gt;");
    expect(shown).not.toContain("<b>1</b>");
  });

  test.each([
    ["lightning", { way: "lightning" }, "Settled/None"],
    ["on-chain", { way: "onchain" }, "Processing/None"],
    ["too little", { way: "onchain", share: "50" }, "New/PaidPartial"],
    ["too much", { way: "onchain", share: "150" }, "Processing/PaidOver"],
    ["late", { way: "onchain", late: "true" }, "Expired/PaidLate"],
  ])("its button pays %s", async (_, fields, wanted) => {
    const id = await invoice();
    const reply = await press(`/i/${id}/test-payment`, fields);
    expect([reply.status, reply.headers.get("location")]).toEqual([303, `/i/${id}`]);
    const seen = await status(id);
    expect(`${seen.status}/${seen.additionalStatus}`).toBe(wanted);
  });

  test("mines, expires, and has a receipt", async () => {
    const id = await invoice();
    await press(`/i/${id}/test-payment`, { way: "onchain" });
    await press(`/i/${id}/mine-blocks`, { blocks: "1" });
    expect(await page(`/i/${id}`)).toContain(`/i/${id}/receipt`);
    expect(await page(`/i/${id}/receipt`)).toContain("BTC-CHAIN");
    const other = await invoice();
    await press(`/i/${other}/expire`);
    expect((await status(other)).status).toBe("Expired");
  });

  test("an unknown invoice is not found", async () => {
    expect((await server.call("GET", "/i/nothing")).status).toBe(404);
  });
});

describe("the other pages", () => {
  test("a pull payment shows what is left and takes a claim", async () => {
    const wish = { name: "Refund", currency: "SATS", amount: "3000", autoApproveClaims: true };
    const path = `/api/v1/stores/${store.id}/pull-payments`;
    const { id, viewLink } = (await server.call("POST", path, wish, store.key)).body;
    expect(viewLink).toBe(`${server.url}/pull-payments/${id}`);
    const claim = { destination: "bob@example.com", amount: "1000" };
    const reply = await press(`/pull-payments/${id}/claim`, claim);
    expect(reply.headers.get("location")).toContain("note=claimed");
    const shown = await page(`/pull-payments/${id}`);
    expect(shown).toContain("2,000 SATS");
    expect(shown).toContain("Completed");
    const bad = await press(`/pull-payments/${id}/claim`, { destination: "nowhere" });
    expect(bad.headers.get("location")).toContain("note=destination");
  });

  test("a virtual card is made, programmed and tapped by hand", async () => {
    const wish = { name: "Card", currency: "SATS", amount: "3000", autoApproveClaims: true };
    const path = `/api/v1/stores/${store.id}/pull-payments`;
    const { id } = (await server.call("POST", path, wish, store.key)).body;
    await press("/virtual-cards", { label: "Mine" });
    const card = /action="\/virtual-cards\/([^/"]+)\/program"/.exec(
      await page("/virtual-cards"),
    )?.[1];
    const url = `${server.url}/api/v1/pull-payments/${id}/boltcards?onExisting=UpdateVersion`;
    await press(`/virtual-cards/${card}/program`, { url });
    await press(`/virtual-cards/${card}/tap`);
    const tap = /id="url-[^"]+">([^<]+)</.exec(await page("/virtual-cards"))?.[1] ?? "";
    const info = await server.call("GET", tap.replaceAll("&amp;", "&"));
    expect(info.body.maxWithdrawable).toBe(3_000_000);
  });

  test("the first page lists what waits", async () => {
    const id = await invoice();
    expect(await page("/")).toContain(`/i/${id}`);
  });
});
