import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemScope } from "@/lib/access/testing";
import type { Tx } from "@/lib/platform/db";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres.mjs";
import { prepareDatabases } from "@/scripts/postgres-databases.mjs";
import { proofs } from "./queries/proofs";
import { trialBalance } from "./queries/trial-balance";
import { type Posting, post } from "./steps";
import { draft } from "./testing";

const kills = Number(process.env.CRASH_KILLS ?? 10);
const clients = 8;
const tenant = "ten_programme";
const folder = mkdtempSync(path.join(os.tmpdir(), "flash-crash-"));
const scope = systemScope("ledger:read");

let server: Awaited<ReturnType<typeof startPostgres>>;
let appUrl = "";

/** postgres.js 3.4 writes once more to a socket that has just gone, and throws outside every promise (its issue 1154). */
const isLateWrite = (error: unknown) =>
  error instanceof TypeError && /\bnextWrite\b.+postgres\/src\/connection/.test(error.stack ?? "");

function forgiveLateWrites(): void {
  const listeners = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error, origin) => {
    if (isLateWrite(error)) return;
    for (const listener of listeners) listener(error, origin);
  });
}

beforeAll(async () => {
  forgiveLateWrites();
  server = await startPostgres({ dir: folder });
  const urls = await prepareDatabases(server);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
  appUrl = urls.appUrl;
});
afterAll(async () => {
  await server.stop();
  rmSync(server.dir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const childrenOf = (parent: number): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);

function parentOf(pid: number): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
}

/** The power goes: postmaster and every backend at once, no chance to say goodbye. */
async function crash(): Promise<void> {
  const postmaster = server.pid ?? 0;
  const all = [postmaster, ...childrenOf(postmaster)];
  for (const pid of all) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // a backend that had just ended
    }
  }
  await server.exited;
}

type Books = {
  sent: Set<string>;
  acked: Map<string, string>;
  retries: number;
  repeats: number;
  lastAckAt: number;
  running: boolean;
};

const connect = () =>
  drizzle(postgres(appUrl, { max: 1, connect_timeout: 3, backoff: () => 0.1, onnotice() {} }), {
    casing: "snake_case",
  });

function movement(who: number, turn: number): Posting {
  const [from, to] = [`card:crash${(who + turn) % 10}`, `card:crash${(who * 3 + turn + 1) % 10}`];
  const legs: [string, bigint][] = [
    ["bitcoin:btcpay", -3n],
    ["exchange", 3n],
  ];
  if (from !== to) legs.push(["float:cards", -1n], [to, 1n]);
  return draft(tenant, { idem: `crash:${who}:${turn}`, legs });
}

/** Posts until told to stop; what was not answered is sent again under its key, as a client would. */
async function client(who: number, books: Books): Promise<void> {
  let db = connect();
  for (let turn = 0; books.running; turn++) {
    const posting = movement(who, turn);
    books.sent.add(posting.idem);
    while (books.running) {
      try {
        const work = db.transaction(async (tx) => {
          await tx.execute(sql`select set_config('app.merchants', ${tenant}, true)`);
          return post(tx as unknown as Tx, posting);
        });
        const { journalId, repeated } = await Promise.race([work, late(work)]);
        books.acked.set(posting.idem, journalId);
        books.lastAckAt = Date.now();
        if (repeated) books.repeats++;
        break;
      } catch {
        books.retries++;
        void db.$client.end({ timeout: 0 });
        db = connect();
        await pause(50);
      }
    }
  }
  await db.$client.end({ timeout: 1 });
}

async function late(work: Promise<unknown>): Promise<never> {
  work.catch(() => {});
  await pause(5_000);
  throw new Error("no answer");
}

test(`${kills} x kill -9 of Postgres while ${clients} clients post`, async () => {
  const books: Books = {
    sent: new Set(),
    acked: new Map(),
    retries: 0,
    repeats: 0,
    lastAckAt: 0,
    running: true,
  };
  const posting = Array.from({ length: clients }, (_, who) => client(who, books));
  const backAfter: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const before = books.acked.size;
    while (books.acked.size < before + 100) await pause(10);
    await pause(200 + ((kill * 137) % 800));
    const downAt = Date.now();
    await crash();
    server = await startPostgres({ dir: folder, port: server.port });
    while (books.lastAckAt < downAt + 1 || books.acked.size === before) await pause(5);
    backAfter.push(Date.now() - downAt);
  }
  books.running = false;
  await Promise.all(posting);
  const found = await inspect(books);
  console.log(
    JSON.stringify({
      ...{ kills, acked: books.acked.size, sent: books.sent.size, retries: books.retries },
      ...{ repeats: books.repeats, ...found, slowestBackMs: Math.max(...backAfter) },
    }),
  );
  expect(found).toEqual({ lost: 0, duplicated: 0, unsent: 0, unbalanced: 0, drift: 0 });
});

async function inspect({ sent, acked }: Books) {
  const db = connect();
  const found = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.merchants', 'all', true)`);
    const rows = await tx.execute<{ idem: string; id: string }>(
      sql`select idem, id from ledger_journals`,
    );
    const ids = new Map(rows.map(({ idem, id }) => [idem, id]));
    const reader = tx as unknown as Tx;
    const broken = (await proofs(scope, reader)).filter(({ standing }) => standing === "broken");
    const { sums } = await trialBalance(scope, {}, reader);
    const isDrift = (id: string) => id === "balances-are-sums" || id === "versions-are-dense";
    return {
      lost: [...acked].filter(([idem, id]) => ids.get(idem) !== id).length,
      duplicated: rows.length - ids.size,
      unsent: [...ids.keys()].filter((idem) => !sent.has(idem)).length,
      unbalanced:
        broken.filter(({ id }) => !isDrift(id)).length +
        sums.filter(({ difference }) => difference !== 0n).length,
      drift: broken.filter(({ id }) => isDrift(id)).length,
    };
  });
  await db.$client.end();
  return found;
}
