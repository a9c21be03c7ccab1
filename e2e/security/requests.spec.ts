import { type APIRequestContext, expect, test } from "@playwright/test";
import { home, makeWorld, signedIn, visitor, type World } from "./people";
import { type Row, routes } from "./routes";

let world: World;
let owner: APIRequestContext;
test.beforeAll(async () => {
  world = await makeWorld();
  owner = await signedIn(world, world.a.owner);
});
test.afterAll(() => owner.dispose());

const posts = (): [string, Row][] => Object.entries(routes).filter(([, row]) => row.post);
const json = { "content-type": "application/json" };
const key = () => `key-${Math.random().toString(36).slice(2, 14)}`;
const wanted = (fields: object = {}) => ({
  ...{ merchantId: world.a.id, currency: "JMD", amount: "100", idempotencyKey: key() },
  ...fields,
});
const create = (body: unknown, headers: Record<string, string> = {}) =>
  owner.post("/api/v1/invoices", { data: body, headers });
const listed = async (text: string): Promise<number> => {
  const csv = await owner.get(
    `/api/reports/invoices?business=${world.a.slug}&from=2026-01-01&to=2030-12-31`,
  );
  return (await csv.text()).split("\n").filter((line) => line.includes(text)).length;
};

test("S15 a signed-in person's browser on another site starts nothing", async () => {
  for (const origin of ["https://evil.example", `${home}.evil.example`, "null", ""]) {
    const orderNumber = `foreign${key()}`;
    const answer = await create(wanted({ orderNumber }), { origin });
    expect(answer.status(), origin).toBe(403);
    expect(await listed(orderNumber)).toBe(0);
    const form = { csrfToken: "x", email: world.a.owner.email, password: world.password };
    const enter = await owner.post("/api/auth/callback/credentials", { form, headers: { origin } });
    expect(enter.status(), `sign-in from ${origin}`).toBe(403);
  }
  const bare = await fetch(`${home}/api/v1/invoices`, {
    method: "POST",
    headers: json,
    body: JSON.stringify(wanted()),
  });
  expect(bare.status, "no origin at all").toBe(403);
});

test("S15 signing in needs the form's token", async () => {
  const who = await visitor();
  const form = { csrfToken: "0".repeat(64), email: world.a.owner.email, password: world.password };
  const answer = await who.post("/api/auth/callback/credentials", { form });
  expect(answer.status()).toBe(403);
  await who.dispose();
});

const deep = (n: number) => `${'{"a":'.repeat(n)}1${"}".repeat(n)}`;
const bodies: Record<string, { text: string; headers: Record<string, string> }> = {
  nothing: { text: "", headers: json },
  "not JSON": { text: "{a:1}", headers: json },
  "a list": { text: "[1]", headers: json },
  "a number": { text: "1e999", headers: json },
  null: { text: "null", headers: json },
  "1 MB": { text: JSON.stringify({ a: "x".repeat(1_000_000) }), headers: json },
  "9 MB": { text: "x".repeat(9_000_000), headers: json },
  "40 deep": { text: deep(40), headers: json },
  "20,000 deep": { text: deep(20_000), headers: json },
  "20,000 lists": { text: "[".repeat(20_000), headers: json },
  NUL: { text: '{"UID":"a\\u0000b","merchantId":"a\\u0000","apiKey":"\\u0000"}', headers: json },
  "raw NUL": { text: "\0\0\0", headers: json },
  "half a surrogate": { text: '{"merchantId":"\\ud800","UID":"\\udfff"}', headers: json },
  __proto__: { text: '{"__proto__":{"merchantId":"x"}}', headers: json },
  constructor: { text: '{"constructor":{"prototype":{"admin":true}}}', headers: json },
  "text/plain": { text: '{"a":1}', headers: { "content-type": "text/plain" } },
  "no type": { text: '{"a":1}', headers: { "content-type": "" } },
  "a form": {
    text: "apiKey=%00&a[b]=c&a[b]=d",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  "half a form with files": {
    text: '--x\r\ncontent-disposition: form-data; name="1"\r\n\r\n{',
    headers: { "content-type": "multipart/form-data; boundary=x" },
  },
  XML: {
    text: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    headers: { "content-type": "application/xml" },
  },
  "a packed body": {
    text: "not gzip",
    headers: { ...json, "content-encoding": "gzip" },
  },
};

for (const [name, { text, headers }] of Object.entries(bodies))
  test(`S17 a body of ${name} is refused by every handler, never a bug`, async () => {
    const targets = [
      ...posts().map(([, row]) => row.path(world)),
      "/api/auth/callback/credentials",
    ];
    for (const path of targets) {
      const answer = await owner.post(path, { data: Buffer.from(text), headers }).catch(String);
      if (typeof answer === "string") {
        expect(answer, path).toMatch(/ECONNRESET|EPIPE|socket hang up/);
        expect(text.length, "only what is too large may be cut off").toBeGreaterThan(1_000_000);
        continue;
      }
      expect(answer.status(), `${path} ${await answer.text()}`).toBeGreaterThanOrEqual(400);
      expect(answer.status(), `${path} ${await answer.text()}`).toBeLessThan(500);
    }
    expect((await owner.get("/api/health")).status()).toBe(200);
  });

const odd = [
  "%00",
  "constructor",
  "__proto__",
  "toString",
  "%F0%9F%98%80",
  "%27%3B--",
  "a".repeat(300),
];

test("S17 odd names and filters in an address are refused or ignored, never a bug", async () => {
  const s = `/b/${world.a.slug}`;
  const days = "from=2026-01-01&to=2026-01-31";
  const broken: string[] = [];
  for (const text of odd)
    for (const path of [
      `/b/${text}`,
      `${s}/invoices/${text}`,
      `${s}/cards/${text}`,
      `${s}/rewards/${text}`,
      `${s}/explain/${text}`,
      `${s}?period=${text}&asset=${text}`,
      `${s}/explain/sales?period=${text}&asset=${text}`,
      `${s}/invoices?view=${text}&q=${text}&currency=${text}&from=${text}&to=${text}&at=${text}`,
      `${s}/cards?view=${text}`,
      `${s}/cards?q=${text}`,
      `${s}/cards?older=${text}`,
      `${s}/rewards/${world.campaignId}?older=${text}`,
      `${s}/ledger?at=${text}&ref=${text}&family=${text}`,
      `${s}/ledger?cursor=${text}`,
      `${s}/settings/connect?grant=${text}`,
      `/join/${text}`,
      `/reset/${text}`,
      `/login?next=${text}&email=${text}`,
      `/api/reports/${text}?business=${world.a.slug}&${days}`,
      `/api/reports/invoices?business=${text}&${days}`,
      `/api/reports/invoices?business=${world.a.slug}&from=${text}&to=${text}`,
      `/api/auth/${text}`,
      `/boltcard?p=${text}&c=${text}`,
      `/boltcard?k1=${text}&pr=${text}`,
      `/boltcards/balance?p=${text}&c=${text}`,
    ]) {
      const status = (await owner.get(path)).status();
      if (status >= 500) broken.push(`${status} ${path.slice(0, 120)}`);
    }
  const who = await visitor();
  for (const text of odd) {
    const path = `/api/webhooks/btcpay/${text}`;
    const status = (await who.post(path, { data: "{}", headers: json })).status();
    if (status !== (text === "%00" ? 400 : 401))
      broken.push(`${status} POST ${path.slice(0, 120)}`);
  }
  await who.dispose();
  expect(broken).toEqual([]);
});

test("S17 odd names in the admin's addresses and filters are no bug either", async () => {
  const admin = await signedIn(world, world.admin);
  const broken: string[] = [];
  for (const text of odd)
    for (const path of [
      `/admin/users/${text}`,
      `/admin/users?q=${text}`,
      `/admin/users?at=${text}&role=${text}&order=${text}`,
      `/admin/businesses/${text}`,
      `/admin/businesses?q=${text}&currency=${text}`,
      `/admin/audit?actor=${text}&merchant=${text}`,
      `/admin/audit?q=${text}&from=${text}&to=${text}`,
      `/admin/audit?at=${text}`,
      `/admin/audit?open=${text}`,
      `/api/reports/users?business=all&q=${text}`,
      `/api/reports/audit?business=all&q=${text}&from=${text}`,
      `/api/reports/journal?business=all&ref=${text}&family=${text}`,
      `/b/all?period=${text}&asset=${text}`,
    ]) {
      const status = (await admin.get(path)).status();
      if (status >= 500) broken.push(`${status} ${path.slice(0, 120)}`);
    }
  await admin.dispose();
  expect(broken).toEqual([]);
});

test("S07 what a caller may not choose is not taken from the body", async () => {
  const orderNumber = `mass-${key()}`;
  const made = await create(
    wanted({
      ...{ orderNumber, status: "settled", paidAmount: "10000", createdBy: "usr_x" },
      ...{ id: "inv_chosen", settledAt: "2026-01-01", bookedSales: "5", asset: "PTS/0" },
    }),
  );
  expect(made.status()).toBe(200);
  expect(((await made.json()) as { id: string }).id).not.toBe("inv_chosen");
  const csv = await owner.get(
    `/api/reports/invoices?business=${world.a.slug}&from=2026-01-01&to=2030-12-31`,
  );
  const line = (await csv.text()).split("\n").find((one) => one.includes(orderNumber)) ?? "";
  expect(line).toMatch(/,(requested|new),none,/);
  expect(line).toContain(",JMD,JMD,100.00,0.00,");
});

test("S21 fifty at once with one key are one invoice; S22 the same key with another body is a conflict", async () => {
  const orderNumber = `fifty-${key()}`;
  const body = wanted({ orderNumber });
  const answers = await Promise.all(Array.from({ length: 50 }, () => create(body)));
  const ids = await Promise.all(
    answers.map(async (one) => ((await one.json()) as { id: string }).id),
  );
  expect(answers.map((one) => one.status())).toEqual(Array(50).fill(200));
  expect(new Set(ids).size).toBe(1);
  expect(await listed(orderNumber)).toBe(1);
  const other = await create({ ...body, amount: "101" });
  expect(other.status()).toBe(409);
  expect(await listed(orderNumber)).toBe(1);
});

test("S25 what is no amount is refused at its field and writes nothing", async () => {
  const orderNumber = `amounts-${key()}`;
  const amounts = [
    "-1",
    "0",
    "9223372036854775808",
    "1e21",
    "NaN",
    "0x10",
    " 1",
    "1 ",
    "1,5",
    "１",
  ];
  for (const amount of [
    ...amounts,
    "",
    "+1",
    "1.234",
    "Infinity",
    5,
    null,
    true,
    ["1"],
    { a: 1 },
  ]) {
    const answer = await create(wanted({ amount, orderNumber }));
    expect(answer.status(), JSON.stringify(amount)).toBe(400);
    expect(Object.keys(((await answer.json()) as { fields: object }).fields)).toContain("amount");
  }
  expect(await listed(orderNumber)).toBe(0);
});
