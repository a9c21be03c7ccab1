import { execFile } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Pool } from "undici";
import { program } from "./programs";
import { quantile } from "./samples";

const lua = fileURLToPath(new URL("./hammer.lua", import.meta.url));

export type Hit = {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
};
/** `refused`: answers of 400 and above; `broken`: no answer. Times in milliseconds. */
export type Answers = {
  answers: number;
  refused: number;
  broken: number;
  seconds: number;
  p50: number;
  p95: number;
  p99: number;
};
type Load = { origin: string; hits: Hit[]; connections: number; seconds: number };

/**
 * Asks over and over on kept connections, each next request of the list in turn: with wrk, or from here. Takes
 * longer when nothing at all was answered in the time given.
 */
export async function hammer(load: Load): Promise<Answers> {
  const result = await (program("wrk") ? withWrk(load) : fromHere(load));
  if (result.answers > 0 || result.broken > 0 || load.seconds > 10) return result;
  return hammer({ ...load, seconds: load.seconds * 2 });
}

export const loadMaker = (): string => (program("wrk") ? "wrk" : "undici in the bench's process");

function rawOf(origin: string, { method, path: at, headers = {}, body }: Hit): Buffer {
  const lines = Object.entries({ host: new URL(origin).host, ...headers });
  if (body) lines.push(["content-length", String(body.length)]);
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([
    Buffer.from(`${method} ${at} HTTP/1.1\r\n${head}\r\n`),
    body ?? Buffer.alloc(0),
  ]);
}

async function writeHits(file: string, origin: string, hits: Hit[]): Promise<void> {
  const out = fs.createWriteStream(file);
  for (const hit of hits) {
    const raw = rawOf(origin, hit);
    const part = Buffer.concat([Buffer.from(`${raw.length}\n`), raw, Buffer.from("\n")]);
    if (!out.write(part)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

async function withWrk({ origin, hits, connections, seconds }: Load): Promise<Answers> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "flash-hammer-"));
  try {
    const file = path.join(folder, "requests");
    await writeHits(file, origin, hits);
    const how = ["-t", "1", "-c", String(connections), "-d", `${Math.ceil(seconds)}s`];
    const args = [...how, "--timeout", "10s", "--latency", "-s", lua, origin, "--", file];
    const { stdout } = await promisify(execFile)(program("wrk") ?? "wrk", args);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function fromHere({ origin, hits, connections, seconds }: Load): Promise<Answers> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const times: number[] = [];
  let [at, refused, broken] = [0, 0, 0];
  const began = performance.now();
  const ask = async () => {
    while (performance.now() - began < seconds * 1000) {
      const { path: where, ...hit } = hits[at++ % hits.length] ?? { method: "GET", path: "/" };
      const from = performance.now();
      try {
        const { statusCode, body } = await pool.request({ ...hit, path: where });
        await body.dump();
        if (statusCode >= 400) refused += 1;
        times.push(performance.now() - from);
      } catch {
        broken += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const took = (performance.now() - began) / 1000;
  await pool.close();
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  const spread = { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0 };
  return { answers: times.length, refused, broken, seconds: took, ...spread };
}
