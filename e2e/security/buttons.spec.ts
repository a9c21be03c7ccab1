import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { home, makeWorld, signedIn, type World } from "./people";

let world: World;
let owner: APIRequestContext;
test.beforeAll(async () => {
  world = await makeWorld();
  owner = await signedIn(world, world.a.owner);
});
test.afterAll(() => owner.dispose());

const byte = () => Math.floor(Math.random() * 256);
const type = "application/x-www-form-urlencoded";

/** A press from a site that is not ours, by a network address of its own. */
async function press(body: string | Buffer, headers: Record<string, string> = {}) {
  const from = { "content-type": type, origin: "https://shop.example", "x-forwarded-for": address };
  const who = await request.newContext({ baseURL: home, maxRedirects: 0 });
  const answer = await who.post(`/buy/${world.a.buttonId}/start`, {
    data: Buffer.from(body),
    headers: { ...from, ...headers },
  });
  const told = {
    ...{ status: answer.status(), text: await answer.text(), headers: answer.headers() },
  };
  await who.dispose();
  return told;
}
const address = `203.0.${byte()}.${byte()}`;

const made = async (): Promise<number> => {
  const page = await (await owner.get(`/b/${world.a.slug}/buttons/${world.a.buttonId}`)).text();
  return new Set(page.match(/\/invoices\/inv_\w+/g)).size;
};

test("S15 the button's door alone takes a form from another site, and reads no session", async () => {
  const answer = await press("amount=500");
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toMatch(/\/buy\/btn_\w+\?i=inv_\w+$/);
  expect(answer.headers["set-cookie"]).toBeUndefined();
  for (const path of ["/api/v1/invoices", "/api/auth/callback/credentials"]) {
    const headers = { origin: "https://shop.example", "content-type": type };
    const other = await owner.post(path, { data: "amount=500", headers });
    expect(other.status(), path).toBe(403);
  }
});

test("S17 S25 no body and no amount makes an invoice that the button does not allow", async () => {
  const before = await made();
  const amounts = ["-500", "0", "499.99", "9223372036854775808", "1e21", "NaN", "Infinity"];
  const odd = ["0x1F4", "%20500", "5%2C000", "500.001", "%EF%BC%95%EF%BC%90%EF%BC%90", ""];
  const bodies: [string | Buffer, string?][] = [
    ...[...amounts, ...odd].map((text): [string] => [`amount=${text}`]),
    ["amount=500&amount=1"],
    ["amount=500%00"],
    ["amount[]=500"],
    ["__proto__[amount]=500"],
    ["amount=500&order=A-1"],
    ["amount=500&order=A-1&signature=x"],
    ["amount=500&signature="],
    [`amount=500&x=${"x".repeat(5000)}`],
    [Buffer.from([0x61, 0x6d, 0x6f, 0x75, 0x6e, 0x74, 0x3d, 0xff])],
    ['{"amount":"500"}', "application/json"],
    ["amount=500", "text/plain"],
    ["--x--", "multipart/form-data; boundary=x"],
  ];
  for (const [body, kind] of bodies) {
    const { status, text } = await press(body, kind ? { "content-type": kind } : {});
    expect(status, String(body).slice(0, 60)).toBeGreaterThanOrEqual(400);
    expect(status, String(body).slice(0, 60)).toBeLessThan(500);
    expect(text).toContain("No payment was started.");
    expect(text).not.toContain("<script");
  }
  expect(await made()).toBe(before);
});

test("S11 one address that presses again and again is asked to wait", async () => {
  const from = { "x-forwarded-for": `198.51.${byte()}.${byte()}` };
  const answers: number[] = [];
  for (let n = 0; n < 125; n++) answers.push((await press("amount=1", from)).status);
  expect(answers.slice(0, 120).every((status) => status === 400)).toBe(true);
  expect(answers.slice(120)).toEqual([429, 429, 429, 429, 429]);
});
