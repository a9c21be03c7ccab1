import { type APIRequestContext, expect, test } from "@playwright/test";
import { makeWorld, signedIn, visitor, type World } from "./people";
import { type Row, routes, served } from "./routes";

type Who = "anonymous" | "stranger" | "cashier" | "owner" | "admin";
let world: World;
let people: Record<Who, APIRequestContext>;

test.beforeAll(async () => {
  world = await makeWorld();
  people = {
    anonymous: await visitor(),
    stranger: await signedIn(world, world.b.owner),
    cashier: await signedIn(world, world.a.cashier),
    owner: await signedIn(world, world.a.owner),
    admin: await signedIn(world, world.admin),
  };
});
test.afterAll(() => Promise.all(Object.values(people).map((one) => one.dispose())));

async function statusOf(who: Who, row: Row): Promise<number> {
  const path = row.path(world);
  if (path === "/api/live" && who !== "anonymous") return streamStatus(who, path);
  const body = row.post?.(world);
  const answer = body ? await people[who].post(path, { data: body }) : await people[who].get(path);
  const to = answer.headers().location ?? "";
  if (who === "anonymous" && answer.status() === 307) expect(to).toMatch(/^\/login(\?|$)/);
  return answer.status();
}

/** A stream that never ends: only its head is waited for. */
async function streamStatus(who: Who, path: string): Promise<number> {
  const { cookies } = await people[who].storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const stop = new AbortController();
  const url = `${process.env.CONSOLE_URL}${path}`;
  const answer = await fetch(url, { headers: { cookie }, signal: stop.signal });
  stop.abort();
  return answer.status;
}

test("S01 every page and handler of the build has a row, and no row stands for nothing", () => {
  expect(Object.keys(routes).sort()).toEqual(served());
});

for (const [name, row] of Object.entries(routes))
  test(`S01 ${name}`, async () => {
    const { path: _path, post: _post, ...expected } = row;
    const got: Partial<Record<Who, number>> = {};
    for (const who of Object.keys(expected) as Who[]) got[who] = await statusOf(who, row);
    expect(got).toEqual(expected);
  });

test("S02 another business's things are not found under one's own address", async () => {
  const { a, b } = world;
  for (const rest of [`invoices/${a.invoiceId}`, `cards/${a.cardId}`, `invoices/${a.cardId}`])
    expect((await people.stranger.get(`/b/${b.slug}/${rest}`)).status(), rest).toBe(404);
  const own = await people.stranger.get(`/b/${b.slug}/invoices/${b.invoiceId}`);
  expect(own.status()).toBe(200);
  for (const kind of ["invoices", "payments", "journal"]) {
    const query = "from=2026-01-01&to=2027-12-31";
    const all = await people.owner.get(`/api/reports/${kind}?business=all&${query}`);
    expect(all.status()).toBe(404);
    const mine = await people.stranger.get(`/api/reports/${kind}?business=${b.slug}&${query}`);
    expect(await mine.text()).not.toContain(a.slug);
  }
  const listed = await people.stranger.get(`/api/reports/cards?business=${b.slug}`);
  expect(await listed.text()).not.toContain(a.cardId);
  for (const kind of ["users", "audit"]) {
    expect((await people.owner.get(`/api/reports/${kind}?business=${a.slug}`)).status()).toBe(403);
    expect((await people.owner.get(`/api/reports/${kind}?business=all`)).status()).toBe(404);
  }
  expect((await people.cashier.get(`/api/reports/cards?business=${a.slug}`)).status()).toBe(403);
});

const leaks = (text: string): boolean =>
  text.includes(world.secret) || text.includes(world.a.owner.email);

const tricks: Record<string, Record<string, string>> = {
  "x-middleware-subrequest": {
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
  },
  "src/middleware": { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware" },
  rsc: { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
  segments: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  "one segment": {
    ...{ rsc: "1", "next-router-prefetch": "1" },
    "next-router-segment-prefetch": "/(console)/b/$d$business/invoices/__PAGE__",
  },
  resume: { "next-resume": "1" },
  "x-path": { "x-path": "/login", "x-nonce": "a", "x-invoke-path": "/login" },
  rewrite: { "x-original-url": "/login", "x-rewrite-url": "/login", "x-matched-path": "/login" },
  host: { "x-forwarded-host": "localhost", "x-forwarded-for": "127.0.0.1" },
};

for (const [trick, headers] of Object.entries(tricks))
  for (const who of ["anonymous", "stranger"] as const)
    test(`S06 ${trick} opens nothing for the ${who}`, async () => {
      for (const row of Object.values(routes)) {
        const path = row.path(world);
        if (row.post || !/^\/(b|admin)\//.test(path)) continue;
        const answer = await people[who].get(path, { headers });
        const text = await answer.text();
        expect(leaks(text), `${trick} ${path}`).toBe(false);
        expect(answer.status(), `${trick} ${path}`).toBeLessThan(500);
      }
    });

test("S06 data addresses, .rsc and .txt twins and prefetch segments of pages are not there", async () => {
  const page = `/b/${world.a.slug}/invoices`;
  for (const path of [
    `/_next/data/build${page}.json`,
    `${page}.rsc`,
    `${page}.txt`,
    `${page}.segments/_tree.segment.rsc`,
    `${page}.prefetch.rsc`,
    "/.next/server/app-paths-manifest.json",
    "/_next/server/app-paths-manifest.json",
    "/_next/static/../server/app-paths-manifest.json",
    "/.env",
    "/_next/image?url=%2Ficon.png&w=64&q=75",
  ]) {
    const answer = await people.anonymous.get(path);
    expect([307, 308, 400, 404], `${path} ${answer.status()}`).toContain(answer.status());
    expect(leaks(await answer.text())).toBe(false);
  }
});
