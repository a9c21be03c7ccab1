import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { build } from "@/scripts/build.mjs";
import { startStack } from "@/scripts/stack.mjs";
import * as books from "./testing/books";
import { consoleProcess, openOffice } from "./testing/console";
import { dice, seed } from "./testing/dice";
import { until } from "./testing/wait";

const kills = Number(process.env.CONSOLE_KILLS ?? 20);
const clients = 6;
const roll = dice(seed);
let stack: Awaited<ReturnType<typeof startStack>>;
let web: ReturnType<typeof consoleProcess>;
let office: Awaited<ReturnType<typeof openOffice>>;

beforeAll(async () => {
  await build();
  stack = await startStack({ mode: "none", seed: false, env: { LOG_LEVEL: "error" } });
  Object.assign(process.env, stack.env);
  web = consoleProcess(stack);
  office = await openOffice(stack);
  await web.start();
}, 600_000);
afterAll(async () => {
  await closeDb();
  await web?.kill();
  await stack?.stop();
});

const sent = new Set<string>();
const acked = new Map<string, string>();
let retries = 0;
let running = true;

async function ask(idempotencyKey: string): Promise<string | null> {
  const answer = await fetch(`${stack.console}/api/v1/invoices`, {
    method: "POST",
    headers: { origin: stack.console, cookie: office.cookie, "content-type": "application/json" },
    body: JSON.stringify({
      ...{ merchantId: office.merchantId, currency: "JMD", amount: "2450" },
      idempotencyKey,
    }),
    signal: AbortSignal.timeout(15_000),
  });
  if (answer.status !== 200 && answer.status !== 503)
    throw Object.assign(new Error(`Answered ${answer.status}`), { wrong: true });
  return answer.ok ? ((await answer.json()) as { id: string }).id : null;
}

/** Asks for invoices until told to stop; what was not answered is asked again under its key. */
async function client(who: number): Promise<void> {
  for (let turn = 0; running; turn++) {
    const key = `client-${who}-turn-${turn}`;
    sent.add(key);
    for (let id: string | null = null; !id; ) {
      try {
        id = await ask(key);
        if (id) acked.set(key, id);
      } catch (error) {
        if (error instanceof Error && "wrong" in error) throw error;
        retries += 1;
        await pause(50);
      }
    }
    await pause(roll() * 40);
  }
}

const atBtcpay = async (): Promise<{ made: number; twice: number }> => {
  const sql = postgres(stack.env.REGTEST_DATABASE_URL ?? "", { max: 1 });
  const [row] = await sql<{ made: number; twice: number }[]>`
    select count(*)::int as made, (count(*) - count(distinct metadata->>'fcInvoiceId'))::int as twice
    from invoices where metadata ? 'fcInvoiceId'`;
  await sql.end();
  return row ?? { made: 0, twice: 0 };
};

test(`F01 ${kills} x kill -9 of the console while ${clients} clients create invoices over HTTP`, async () => {
  const asking = Array.from({ length: clients }, (_, who) => client(who));
  const backMs: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const before = acked.size;
    await until("the clients are served", () => acked.size >= before + 10);
    await pause(roll() * 250);
    await web.kill();
    const downAt = performance.now();
    await web.start();
    backMs.push(performance.now() - downAt);
  }
  running = false;
  await Promise.all(asking);
  const resolvedMs = await until(
    "every invoice is at BTCPay",
    async () => (await atBtcpay()).made >= acked.size,
  );
  const ours = await books.ourInvoices();
  const ids = new Map(ours.map(({ key, id }) => [key, id]));
  const { made, twice } = await atBtcpay();
  const counts = {
    acked: acked.size,
    lost: [...acked].filter(([key, id]) => ids.get(key) !== id).length + acked.size - made,
    duplicated: ours.length - ids.size + twice + ours.filter(({ key }) => !sent.has(key)).length,
    unbalanced: await books.unbalanced(),
  };
  const slowestBackMs = Math.round(Math.max(...backMs));
  books.tell("F01", counts, { seed, kills, sent: sent.size, retries, resolvedMs, slowestBackMs });
  expect(counts).toEqual({ acked: sent.size, ...books.nothingWrong });
  expect(resolvedMs).toBeLessThan(30_000);
});
