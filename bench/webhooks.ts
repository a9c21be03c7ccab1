import { deliveries, openShop, type Shop } from "@/bench/fill/shop";
import { withCpu } from "@/bench/harness/cpu";
import { openStack, type Stack } from "@/bench/harness/ground";
import { type Answers, type Hit, hammer, loadMaker } from "@/bench/harness/hammer";
import { pgbench, scriptFile } from "@/bench/harness/pgbench";
import { program } from "@/bench/harness/programs";
import { figure, notRun, ratio } from "@/bench/harness/report";
import { interleave, type Measures, pick, type Way } from "@/bench/harness/rounds";
import { median } from "@/bench/harness/samples";
import { wants } from "@/bench/options";
import { settling } from "@/bench/settling";
import { closeDb } from "@/lib/platform/db";

const connections = 32;
/** More than any machine of today gets through in a second; what comes twice would count as a repeat. */
const perSecond = 4000;
const mostDeliveries = 80_000;

const inbox = `create table inbox (merchant_id text, delivery_id text, type text, object_id text,
  happened_at timestamptz, received_at timestamptz default now(), primary key (merchant_id, delivery_id))`;
const oneRow = `insert into inbox (merchant_id, delivery_id, type, object_id, happened_at)
select 'ten_bench', u, 'InvoiceSettled', u, now() from (select left(replace(uuidv7()::text, '-', ''), 22) as u) s;`;

/** Refused for want of an Origin header before the body is read: through proxy.ts and the router, and no further. */
const nothing: Hit = {
  method: "POST",
  path: "/api/v1/invoices",
  headers: { "content-type": "application/json" },
  body: Buffer.from("{}"),
};

type Door = { stack: Stack; shop: Shop; pid: number; sent: { acked: number } };

async function atDoor({ stack, shop, pid, sent }: Door, seconds: number): Promise<Measures> {
  const hits = deliveries(shop, Math.min(mostDeliveries, Math.ceil(seconds) * perSecond));
  const load = { origin: stack.origin, hits, connections, seconds };
  const { result, cpu } = await withCpu(pid, () => hammer(load));
  if (result.refused + result.broken > 0)
    throw new Error(`The webhook door refused ${result.refused}, broke ${result.broken}`);
  sent.acked += result.answers;
  return measured(result, cpu);
}

const measured = ({ answers, seconds, p99 }: Answers, cpu: number): Measures => ({
  rps: answers / seconds,
  p99,
  cpu: (cpu / answers) * 1e6,
});

async function atNothing({ stack, pid }: Door, seconds: number): Promise<Measures> {
  const load = { origin: stack.origin, hits: [nothing], connections, seconds };
  const { result, cpu } = await withCpu(pid, () => hammer(load));
  if (result.refused !== result.answers) throw new Error("The route did something after all");
  return measured(result, cpu);
}

/** Every delivery that was answered with 200 is there, however often it came. */
async function prove({ stack, shop, sent }: Door): Promise<string> {
  const [row] = await stack.admin<{ kept: bigint; jobs: bigint }[]>`
    select (select coalesce(sum(repeats + 1), 0) from btcpay_deliveries
        where merchant_id = ${shop.merchantId})::bigint as kept,
      (select count(*) from jobs where merchant_id = ${shop.merchantId}) as jobs`;
  if (Number(row?.kept ?? 0) < sent.acked)
    throw new Error(`${sent.acked} deliveries were answered, ${row?.kept} are kept`);
  return `${sent.acked} answered, ${row?.kept} kept (the rest was under way when the load stopped)`;
}

const side = (what: string, samples: number[]) => ({ what, unit: "per second", samples });
const cpuNote = (rounds: Measures[]): string =>
  `${Math.round(median(pick(rounds, "cpu")))} µs of console CPU each`;

async function door(stack: Stack): Promise<void> {
  if (!wants("W1", "W2")) return;
  const shop = await openShop(stack, "Bench door");
  const console = await stack.startConsole();
  const here = { stack, shop, pid: console.pid, sent: { acked: 0 } };
  const hasPgbench = program("pgbench") !== null;
  const taken = await interleave(
    {
      webhook: (seconds) => atDoor(here, seconds),
      nothing: (seconds) => atNothing(here, seconds),
      ...(hasPgbench ? { insert: await rawInserts(stack) } : {}),
    } as Record<"webhook" | "nothing" | "insert", Way>,
    () => stack.admin`checkpoint`,
  );
  const proof = await prove(here);
  const ours = side("POST /api/webhooks/btcpay, 32 connections", pick(taken.webhook, "rps"));
  const note = `${cpuNote(taken.webhook)}; ${proof}; load by ${loadMaker()}`;
  if (hasPgbench)
    ratio("W1", ours, side("pgbench one-row insert, 32 clients", pick(taken.insert, "rps")), {
      note,
    });
  else notRun("W1", "pgbench missing");
  ratio(
    "W1.next",
    ours,
    side("POST /api/v1/invoices without Origin: 403 unread", pick(taken.nothing, "rps")),
    { note: `the empty route takes ${cpuNote(taken.nothing)}` },
  );
  figure("W2", pick(taken.webhook, "p99"), { note: `load by ${loadMaker()}` });
  await stack.admin`truncate jobs, btcpay_deliveries`;
  await console.stop();
}

async function rawInserts(stack: Stack): Promise<Way> {
  const limits = stack.limits();
  await limits.unsafe(inbox);
  await limits.end();
  const load = { url: stack.limitsUrl, script: scriptFile("insert", oneRow), clients: connections };
  return async (seconds) => ({ rps: (await pgbench({ ...load, seconds })).tps });
}

/** W rows: from BTCPay's delivery to the ledger. */
export async function webhooks(): Promise<void> {
  const stack = await openStack();
  await door(stack);
  if (wants("W3")) await settling(stack);
  await closeDb();
}
