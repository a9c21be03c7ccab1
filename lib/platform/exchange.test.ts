import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerNotFound, followExchanges } from "./exchange";

/** Says 404 for /nothing after a while, from far below the handler. */
const server = createServer(async ({ url }, response) => {
  await pause(5);
  if (url === "/nothing") await Promise.resolve().then(answerNotFound);
  response.end("drawn");
  if (url === "/late") answerNotFound();
});
let home = "";

beforeAll(async () => {
  followExchanges();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const statusOf = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${home}${path}`, { headers });
  await answer.text();
  return answer.status;
};

test("a page sets the status of its own answer and of no other under way", async () => {
  const paths = Array.from({ length: 40 }, (_, at) => (at % 2 ? "/nothing" : "/something"));
  const got = await Promise.all(paths.map((path) => statusOf(path)));
  expect(got).toEqual(paths.map((path) => (path === "/nothing" ? 404 : 200)));
});

test("data for a page that is open keeps its status: the router would load the page anew", async () => {
  expect(await statusOf("/nothing", { rsc: "1" })).toBe(200);
  expect(await statusOf("/nothing", { "next-action": "00ff" })).toBe(200);
});

test("an answer that has begun stays as it is, and outside a request nothing happens", async () => {
  expect(await statusOf("/late")).toBe(200);
  expect(answerNotFound).not.toThrow();
});
