import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "@/lib/btcpay/regtest/world";
import { type Answer, empty, json, problem, Refused } from "./answers";
import { readBody } from "./body";
import type { Fault } from "./faults";
import { noteGap } from "./gaps";
import { findCaller, guard } from "./guard";
import type { Call, Router } from "./router";

const CORS = { "access-control-allow-origin": "*" };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A page of another site must not drive the controls or the pay buttons of this one. */
const isForeign = (call: Call): boolean =>
  call.headers["sec-fetch-site"] === "cross-site" &&
  (call.path.startsWith("/__regtest") ||
    (call.method !== "GET" && !call.path.startsWith("/api/v1/")));

async function answerTo(world: World, find: Router, call: Call): Promise<Answer> {
  if (isForeign(call)) throw problem(403, "cross-site", "Other sites may not press these buttons");
  const matched = find(call.method, call.path);
  if (!matched) {
    await noteGap(world, call.method, call.path);
    return empty(404);
  }
  call.params = matched.params;
  call.caller = await findCaller(world, call.headers.authorization ?? "");
  await guard(world, matched.route, call);
  return matched.route.handle(world, call);
}

async function safely(world: World, find: Router, call: Call): Promise<Answer> {
  try {
    return await answerTo(world, find, call);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    console.error(`${call.method} ${call.path}`, error);
    return json({ code: "generic-error", message: String(error) }, 500);
  }
}

async function write(response: ServerResponse, answer: Answer, slowMs: number): Promise<void> {
  response.writeHead(answer.status, { ...CORS, ...answer.headers });
  if (slowMs === 0) {
    response.end(answer.body);
    return;
  }
  const pieces = answer.body.match(/[\s\S]{1,16}/g) ?? [];
  for (const piece of pieces) {
    if (response.destroyed) return;
    response.write(piece);
    await pause(slowMs / pieces.length);
  }
  response.end();
}

const BROKEN = { status: 200, headers: { "content-type": "application/json" }, body: '{"oops":' };

function forcedAnswer(status: number): Answer {
  if (status === 401)
    return json({ code: "unauthenticated", message: "Authentication is required" }, 401);
  return status >= 500 ? empty(status) : json({ code: "generic-error", message: "" }, status);
}

type Faulty = { fault: Fault; response: ServerResponse; work: () => Promise<Answer> };

async function misbehave({ fault, response, work }: Faulty): Promise<void> {
  const ms = fault.ms ?? 1000;
  if (fault.kind === "reset") return void response.destroy();
  if (fault.kind === "timeout") {
    await pause(fault.ms ?? 120_000);
    return void response.destroy();
  }
  if (fault.kind === "status") return write(response, forcedAnswer(fault.status ?? 500), 0);
  if (fault.kind === "delay") await pause(ms);
  const answer = await work();
  if (fault.kind === "reset-after-effect") return void response.destroy();
  if (fault.kind === "wrong-json") return write(response, BROKEN, 0);
  return write(response, answer, fault.kind === "slow" ? ms : 0);
}

/** One HTTP request from socket to answer, faults included. */
export async function serve(
  world: World,
  find: Router,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const control = url.pathname.startsWith("/__regtest");
  if (!control && world.faults.cut()) return void response.destroy();
  const method = request.method ?? "GET";
  if (method === "OPTIONS" && !control) return write(response, preflight(), 0);
  const parsed = await readBody(request);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const call: Call = {
    method,
    path: url.pathname,
    params: {},
    query: url.searchParams,
    headers,
    body: parsed.body,
    caller: null,
  };
  const work = async () => parsed.refusal ?? safely(world, find, call);
  const fault = control ? null : world.faults.take(method, url.pathname + url.search);
  if (fault) return misbehave({ fault, response, work });
  return write(response, await work(), 0);
}

const preflight = (): Answer => ({
  status: 204,
  headers: { "access-control-allow-headers": "*", "access-control-allow-methods": "*" },
  body: "",
});
