import { cardCount, fillAccounts, named } from "@/bench/fill/accounts";
import { withCpu } from "@/bench/harness/cpu";
import { type Admin, openCluster } from "@/bench/harness/ground";
import { fillTpcB, pgbench, scriptFile } from "@/bench/harness/pgbench";
import { program } from "@/bench/harness/programs";
import { figure, notRun, ratio, say } from "@/bench/harness/report";
import { interleave, type Measures, pick, type Way } from "@/bench/harness/rounds";
import { options, wants } from "@/bench/options";
import { nodeCpu, postFromNode, postFromNodeInOne } from "@/bench/posting-node";
import { batchOfFifty, inTransaction, oneStatement, onHotAccount } from "@/bench/posting-scripts";

const rows = ["P1", "P1.one", "P2", "P4", "P6", "P7", "P7.one", "P8"] as const;
type Cluster = Awaited<ReturnType<typeof openCluster>>;

const side = (what: string, rounds: Measures[], name = "tps") => ({
  what,
  unit: name === "tps" ? "per second" : "µs",
  samples: pick(rounds, name),
});

/** pgbench as the app role; CPU of the whole server per transaction, its commits and writers included. */
function bencher(pid: number, url: string) {
  return (name: string, script?: string): Way => {
    const file = script === undefined ? undefined : scriptFile(name, script);
    return async (seconds) => {
      const load = { url, seconds, ...(file ? { script: file } : {}) };
      const { result, cpu } = await withCpu(pid, () => pgbench(load));
      return { tps: result.tps, cpu: (cpu / result.transactions) * 1e6 };
    };
  };
}

/** Bytes of the books by table and index, and how many postings are in them. */
async function sizeOf(admin: Admin) {
  const parts = await admin<{ name: string; bytes: string }[]>`
    select c.relname as name, pg_relation_size(c.oid)::text as bytes from pg_class c
    where c.oid = any(array['ledger_journals', 'ledger_entries']::regclass[]) or c.oid in (
      select indexrelid from pg_index
      where indrelid = any(array['ledger_journals', 'ledger_entries']::regclass[]))`;
  const [row] = await admin<{ count: bigint }[]>`select count(*) from ledger_journals`;
  return {
    postings: Number(row?.count ?? 0),
    parts: new Map(parts.map(({ name, bytes }) => [name, Number(bytes)])),
  };
}
type Size = Awaited<ReturnType<typeof sizeOf>>;

function bytesPerPosting(before: Size, after: Size): void {
  const postings = after.postings - before.postings;
  const grown = [...after.parts].map(([name, bytes]): [string, number] => [
    name,
    Math.round((bytes - (before.parts.get(name) ?? 0)) / postings),
  ]);
  const parts = grown.filter(([, bytes]) => bytes > 0).toSorted(([, a], [, b]) => b - a);
  figure("P8", [parts.reduce((sum, [, bytes]) => sum + bytes, 0)], {
    parts: Object.fromEntries(parts),
    note: `two legs; ${postings} postings; ${parts.map((part) => part.join(" ")).join(", ")}`,
  });
}

async function againstTpcB({ pid, admin, appUrl, limitsUrl }: Cluster): Promise<void> {
  if (!wants("P1", "P2", "P8")) return;
  say(`filling TPC-B at scale ${options.scale}`);
  await fillTpcB(limitsUrl, options.scale);
  const ours = bencher(pid, appUrl);
  const before = await sizeOf(admin);
  const taken = await interleave(
    {
      tpcb: bencher(pid, limitsUrl)("tpcb"),
      posting: ours("posting", inTransaction),
      one: ours("one", oneStatement),
    },
    () => admin`checkpoint`,
  );
  const limit = side(`pgbench TPC-B, scale ${options.scale}, 8 clients`, taken.tpcb);
  ratio("P1", side("begin, set_config, ledger_post, commit", taken.posting), limit);
  ratio("P1.one", side("set_config and ledger_post in one statement", taken.one), limit);
  ratio(
    "P2",
    side("server CPU per posting, begin to commit", taken.posting, "cpu"),
    side("server CPU per TPC-B transaction", taken.tpcb, "cpu"),
  );
  bytesPerPosting(before, await sizeOf(admin));
}

async function againstItself({ pid, admin, appUrl }: Cluster): Promise<void> {
  if (!wants("P4", "P6")) return;
  const ours = bencher(pid, appUrl);
  const taken = await interleave(
    {
      random: ours("random", oneStatement),
      hot: ours("hot", onHotAccount),
      batch: ours("batch", batchOfFifty),
    },
    () => admin`checkpoint`,
  );
  const limit = side(`one statement, ${cardCount} random accounts`, taken.random);
  ratio("P4", side("one statement, one hot account in 16 rows", taken.hot), limit);
  const batches = taken.batch.map(({ tps = 0 }) => ({ tps: tps * 50 }));
  ratio("P6", side("postings in calls of 50", batches), limit);
}

async function throughNode({ pid, admin, appUrl }: Cluster): Promise<void> {
  if (!wants("P7")) return;
  const ours = bencher(pid, appUrl);
  const taken = await interleave(
    {
      bench: ours("bench", inTransaction),
      node: (seconds) => postFromNode(named, seconds),
      "bench.one": ours("bench-one", oneStatement),
      "node.one": (seconds) => postFromNodeInOne(named, seconds),
    },
    () => admin`checkpoint`,
  );
  ratio(
    "P7",
    side("lib/ledger post() in a transaction, 8 connections", taken.node),
    side("pgbench, the same transaction, 8 clients", taken.bench),
    { note: nodeCpu(taken.node) },
  );
  ratio(
    "P7.one",
    side("ledger_post in one statement from Node, 8 connections", taken["node.one"]),
    side("pgbench, the same statement, 8 clients", taken["bench.one"]),
    { note: nodeCpu(taken["node.one"]) },
  );
}

/** P rows: what the ledger takes, on a cluster of its own. */
export async function posting(): Promise<void> {
  if (!program("pgbench")) {
    for (const id of rows) if (wants(id.slice(0, 2))) notRun(id, "pgbench missing");
    return;
  }
  const cluster = await openCluster();
  await fillAccounts(cluster.admin);
  await againstTpcB(cluster);
  await againstItself(cluster);
  await throughNode(cluster);
}
