import { describe, expect, test } from "vitest";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { env } from "@/lib/platform/env";
import { endpoint } from "./endpoint";
import { jsonBody, sameOrigin } from "./request";

const url = "http://127.0.0.1:3000/api/anything";
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
const refusal = async (promise: Promise<unknown>) => {
  try {
    return { value: await promise };
  } catch (error) {
    return { code: (error as { code?: string }).code };
  }
};

describe("S15 calls from other sites", () => {
  const home = new URL(env.AUTH_URL).origin;
  const fromOrigin = (origin?: string) => post("{}", origin === undefined ? {} : { origin });

  test("the console's own origin passes", () => {
    expect(() => sameOrigin(fromOrigin(home))).not.toThrow();
  });
  test.each([
    undefined,
    "",
    "null",
    "https://evil.example",
    `${home}.evil.example`,
    `${home}:1`,
    home.replace("http", "https"),
    home.toUpperCase(),
  ])("%s is refused before anybody is asked who they are", async (origin) => {
    const run = endpoint(
      command({
        name: "access.nothing",
        permission: "access:session",
        input: z.object({}),
        run: async () => undefined,
      }),
    );
    const response = await run(fromOrigin(origin), { params: Promise.resolve({}) });
    expect(response.status).toBe(403);
  });
});

describe("S17 bodies", () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  test.each([
    ["too large", JSON.stringify({ a: "x".repeat(70_000) }), {}],
    ["too deep", nested(40), {}],
    ["NUL", '{"a":"b\\u0000c"}', {}],
    ["__proto__", '{"__proto__":{"admin":true}}', {}],
    ["constructor deep down", '{"a":[{"constructor":{"prototype":{"x":1}}}]}', {}],
    ["not JSON", "{a:1}", {}],
    ["empty", "", {}],
    ["a list", "[1]", {}],
    ["null", "null", {}],
    ["a number", "1e999", {}],
    ["a form", "a=1", { "content-type": "application/x-www-form-urlencoded" }],
    ["no type", '{"a":1}', { "content-type": "" }],
    ["text", '{"a":1}', { "content-type": "text/plain" }],
  ])("%s is refused as a bad body, never as a bug", async (_, body, headers) => {
    expect(await refusal(jsonBody(post(body, headers)))).toEqual({ code: "invalid" });
  });

  test("an endless body is cut off, not swallowed", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const request = new Request(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(await refusal(jsonBody(request))).toEqual({ code: "invalid" });
    expect(sent).toBeLessThan(200_000);
  });

  test("a plain object passes as it is", async () => {
    const body = { a: [1, "two", null], b: { c: true } };
    expect(await jsonBody(post(JSON.stringify(body)))).toEqual(body);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
