import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyGenerated } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { fillAppRole } from "./app-role";
import { main, Trouble } from "./trouble.mjs";

const journalFile = "drizzle/meta/_journal.json";
const repeatableDir = "drizzle/repeatable";
/** Any number does, as long as every migrator uses the same. */
const lockKey = 4_701_172_019;

type Sql = postgres.Sql;
type Options = { ownerUrl: string; appRole: string; say?: (line: string) => void };

/**
 * Brings the database to the schema of this checkout, as its owner, one migrator at a time: first the
 * generated migrations it has not seen, then, if those files or the schema changed since the last time, every
 * drizzle/repeatable/*.sql in order, each in a transaction.
 * In those files `:app_role` is the app role as an identifier, `:'app_role'` as text; blocks may read
 * current_setting('app.app_role').
 */
export async function migrate({ ownerUrl, appRole, say = () => {} }: Options): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice() {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    say(await generated(sql));
    const stamp = stampOf(appRole);
    if (await isRepeated(sql, stamp)) {
      say("functions, policies and grants are as they were");
      return;
    }
    for (const file of repeatables()) {
      await repeat(sql, file, appRole);
      say(`applied ${file}`);
    }
    await sql`insert into drizzle.repeated (stamp) values (${stamp})`;
  } finally {
    await sql.end();
  }
}

/** Policies lock their tables, so a start beside running consoles repeats nothing that is there already. */
function stampOf(appRole: string): string {
  const hash = createHash("sha256").update(appRole);
  for (const file of [journalFile, ...repeatables()])
    if (existsSync(file)) hash.update(`\0${file}\0${readFileSync(file, "utf8")}`);
  return hash.digest("hex");
}

async function isRepeated(sql: Sql, stamp: string): Promise<boolean> {
  await sql`create schema if not exists drizzle`;
  await sql`create table if not exists drizzle.repeated (
    at timestamptz primary key default clock_timestamp(), stamp text not null)`;
  const [last] = await sql<{ stamp: string }[]>`
    select stamp from drizzle.repeated order by at desc limit 1`;
  return last?.stamp === stamp;
}

async function generated(sql: Sql): Promise<string> {
  if (!existsSync(journalFile)) return "no generated migrations yet";
  const known = readJournal();
  const applied = await appliedAt(sql);
  const stranger = applied.find((at) => !known.has(at));
  if (stranger !== undefined)
    throw new Trouble(
      "This database was made by another set of migrations than drizzle/ holds: start with an empty one (npm run demo -- --reset).",
    );
  await applyGenerated(drizzle(sql), { migrationsFolder: "drizzle" });
  const fresh = [...known].filter(([at]) => !applied.includes(at)).map(([, tag]) => tag);
  return fresh.length
    ? `applied ${fresh.join(", ")}`
    : `${known.size} migrations were applied before`;
}

function readJournal(): Map<number, string> {
  const journal = JSON.parse(readFileSync(journalFile, "utf8")) as {
    entries: { when: number; tag: string }[];
  };
  return new Map(journal.entries.map((entry) => [entry.when, entry.tag]));
}

async function appliedAt(sql: Sql): Promise<number[]> {
  const [table] = await sql<{ found: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
  if (!table?.found) return [];
  const rows = await sql<{ at: string }[]>`
    select created_at as at from drizzle.__drizzle_migrations`;
  return rows.map((row) => Number(row.at));
}

const repeatables = () =>
  existsSync(repeatableDir)
    ? readdirSync(repeatableDir)
        .filter((name) => name.endsWith(".sql"))
        .sort()
        .map((name) => `${repeatableDir}/${name}`)
    : [];

async function repeat(sql: Sql, file: string, appRole: string): Promise<void> {
  const text = fillAppRole(readFileSync(file, "utf8"), appRole);
  try {
    await sql.begin(async (tx) => {
      await tx`select set_config('app.app_role', ${appRole}, true)`;
      await tx.unsafe(text);
    });
  } catch (error) {
    throw new Error(
      `${file}${lineOf(text, error)}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Postgres counts characters; people count lines. */
function lineOf(text: string, error: unknown): string {
  const position = error instanceof postgres.PostgresError ? Number(error.position) : 0;
  return position ? `:${text.slice(0, position).split("\n").length}` : "";
}

async function fromEnvironment(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!ownerUrl || !appUrl)
    throw new Trouble(
      "DATABASE_OWNER_URL and DATABASE_URL are needed to migrate: see .env.example.",
    );
  const appRole = decodeURIComponent(new URL(appUrl).username);
  await migrate({ ownerUrl, appRole, say: (line) => console.log(line) });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(fromEnvironment);
