import { readdirSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { makeWorld, signedIn, visitor, type World } from "./people";
import { routes } from "./routes";

let world: World;
let owner: APIRequestContext;
let anonymous: APIRequestContext;
test.beforeAll(async () => {
  world = await makeWorld();
  owner = await signedIn(world, world.a.owner);
  anonymous = await visitor();
});
test.afterAll(() => Promise.all([owner.dispose(), anonymous.dispose()]));

const fetched = async (
  path: string,
  row = Object.values(routes).find((r) => r.path(world) === path),
) => (row?.post ? owner.post(path, { data: row.post(world) }) : owner.get(path));

const addresses = () =>
  Object.values(routes)
    .map((row) => row.path(world))
    .filter((path) => path !== "/api/live");

test("S20 every page and handler carries the whole set of headers", async () => {
  for (const path of addresses()) {
    const headers = (await fetched(path)).headers();
    const here = (name: string) => expect(headers[name] ?? "", `${name} of ${path}`);
    here("strict-transport-security").toMatch(/max-age=\d{8,}; includeSubDomains/);
    here("x-content-type-options").toBe("nosniff");
    here("x-frame-options").toBe("DENY");
    here("referrer-policy").toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/);
    here("cross-origin-opener-policy").toBe("same-origin");
    here("permissions-policy").toMatch(/geolocation=\(\)/);
    here("cache-control").toMatch(/no-store/);
    here("content-security-policy").toMatch(/frame-ancestors 'none'/);
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers.server, path).toBeUndefined();
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
  }
});

test("S20 addresses that carry a secret send no referrer on", async () => {
  for (const path of [
    "/join/secret",
    "/reset/secret",
    "/boltcard?p=0&c=0",
    "/boltcards/balance?p=0&c=0",
  ]) {
    const headers = (await anonymous.get(path)).headers();
    expect(headers["referrer-policy"], path).toBe("no-referrer");
  }
});

test("S20 assets are typed, may be kept, and come with the same headers", async () => {
  const chunk = readdirSync(".next/static/chunks").find((name) => name.endsWith(".js"));
  for (const path of [`/_next/static/chunks/${chunk}`, "/favicon.svg"]) {
    const answer = await anonymous.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["x-content-type-options"], path).toBe("nosniff");
    expect(answer.headers()["strict-transport-security"], path).toMatch(/max-age/);
  }
});

const policyOf = (headers: Record<string, string>) => headers["content-security-policy"] ?? "";
const nonceOf = (policy: string) => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";

test("S19 each response has its own nonce, known to its own scripts only, and nothing inline runs without", async () => {
  const seen = new Set<string>();
  for (let n = 0; n < 10; n++)
    for (const path of ["/login", "/forgot", `/b/${world.a.slug}`, "/nowhere"]) {
      const answer = await owner.get(path);
      const policy = policyOf(answer.headers());
      const nonce = nonceOf(policy);
      expect(Buffer.from(nonce, "base64").length, path).toBeGreaterThanOrEqual(16);
      expect(seen.has(nonce), path).toBe(false);
      seen.add(nonce);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:|data:/);
      expect(policy).toMatch(/object-src 'none'/);
      expect(policy).toMatch(/base-uri 'none'/);
      const html = await answer.text();
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
        expect(tag).toContain(`nonce="${nonce}"`);
      for (const [tag] of html.matchAll(/<style\b[^>]*>/g))
        expect(tag).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    }
});

test("S19 a nonce cannot be chosen from outside", async () => {
  for (const name of [
    "x-nonce",
    "content-security-policy",
    "content-security-policy-report-only",
  ]) {
    const value = name === "x-nonce" ? "chosen" : "script-src 'nonce-chosen'";
    const answer = await anonymous.get("/login", { headers: { [name]: value } });
    expect(await answer.text(), name).not.toContain('nonce="chosen"');
    expect(policyOf(answer.headers()), name).not.toContain("chosen");
  }
});

test("S16 no answer invites another site, not even to a preflight", async () => {
  const headers = {
    origin: "https://evil.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type,next-action",
  };
  for (const path of addresses()) {
    const answer = await anonymous.fetch(path, { method: "OPTIONS", headers });
    for (const name of Object.keys(answer.headers()))
      expect(name, path).not.toMatch(/^access-control-allow/);
  }
});
