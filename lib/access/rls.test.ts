import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres.mjs";
import { prepareDatabases } from "@/scripts/postgres-databases.mjs";

/** A cluster of its own: filling every table for two businesses needs a superuser who switches foreign keys off. */
type Table = { name: string; walled: boolean; insertable: boolean };
const [a, b] = ["ten_a", "ten_b"];
const quiet = { onnotice() {} };
let pg: Awaited<ReturnType<typeof startPostgres>>;
let root: postgres.Sql;
let owner: postgres.Sql;
let app: postgres.Sql;
let tables: Table[] = [];

/** Rows that may be read by any business, and why, or by none at all. */
const announced = ["grants", "links", "campaigns"];
const noted = ["outbox", "jobs", "audit_log"];

beforeAll(async () => {
  pg = await startPostgres({ fast: true });
  const urls = await prepareDatabases(pg);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: "flash_app" });
  root = postgres(pg.url.replace(/\/[^/]*$/, "/flash"), { max: 1, ...quiet });
  owner = postgres(urls.ownerUrl, { max: 1, ...quiet });
  app = postgres(urls.appUrl, { max: 2, ...quiet });
  tables = await root<Table[]>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
      has_table_privilege('flash_app', c.oid, 'insert') as insertable
    from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'merchant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and not t.attisdropped order by 1`;
  await fill();
});
afterAll(async () => {
  await Promise.all([root, owner, app].map((client) => client?.end()));
  await pg?.stop();
});

async function fill(): Promise<void> {
  await root`set session_replication_role = replica`;
  await root`insert into tenants (id, slug, name, kind) values (${a}, 'a', 'A', 'merchant'), (${b}, 'b', 'B', 'merchant')`;
  for (const { name } of tables)
    for (const tenant of [a, b]) await root.unsafe(await insertFor(name, tenant));
}

/** An insert that gives every column without a default a value of its type. */
async function insertFor(table: string, tenant: string): Promise<string> {
  await dropChecks(table);
  const columns = await root`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
      and (is_identity = 'NO') and (column_default is null or column_name = 'merchant_id')
      and (is_nullable = 'NO' or column_name = 'merchant_id')`;
  const value = ({ name, type }: { name?: string; type?: string }) => {
    if (name === "merchant_id") return `'${tenant}'`;
    if (type === "text") return `'${newId("x")}'`;
    if (type?.startsWith("timestamp")) return "now()";
    if (type === "jsonb") return `'{}'`;
    if (type === "boolean") return "false";
    if (type === "bytea") return `'\\x${Buffer.from(newId("x")).toString("hex").slice(0, 64)}'`;
    if (type === "ARRAY") return `'{}'`;
    if (type === "date") return "current_date";
    return `${Math.floor(Math.random() * 30_000)}`;
  };
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  return `insert into "${table}" (${names}) values (${columns.map((c) => value(c)).join(", ")})`;
}

async function dropChecks(table: string): Promise<void> {
  const checks = await root`
    select conname as name from pg_constraint where contype = 'c' and conrelid = ${table}::regclass`;
  for (const { name } of checks)
    await root.unsafe(`alter table "${table}" drop constraint "${name}"`);
}

/** Runs one statement as the app role for these businesses and takes it back. */
async function as(client: postgres.Sql, merchants: string | null, statement: string) {
  const takeBack = new Error("taken back");
  let outcome: { rows: number } | { refused: string } = { rows: -1 };
  try {
    await client.begin(async (tx) => {
      // search_entries is shut without a pattern as well
      await tx`select set_config('app.pattern', '%', true)`;
      if (merchants !== null) await tx`select set_config('app.merchants', ${merchants}, true)`;
      const result = await tx.unsafe(statement);
      outcome = { rows: result.count };
      throw takeBack;
    });
  } catch (error) {
    if (error !== takeBack) outcome = { refused: (error as postgres.PostgresError).code };
  }
  return outcome;
}
const untouched = (outcome: object) =>
  "refused" in outcome ? outcome.refused === "42501" : "rows" in outcome && outcome.rows === 0;

describe("S03 the catalogue", () => {
  test("every table with merchant_id has forced row-level security and a policy", async () => {
    const bare = await root`
      select c.relname from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'merchant_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not t.attisdropped
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select 1 from pg_policy p where p.polrelid = c.oid))`;
    expect(bare).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  test("a table without merchant_id stands on the exempt list with a reason, and nothing else does", async () => {
    const without = await root`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and not exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'merchant_id')
      order by 1`;
    const exempt = await root`select name from app.exempt_tables where reason <> '' order by 1`;
    expect(exempt).toEqual(without);
  });

  test("the app role owns nothing, is no superuser and cannot step past the wall", async () => {
    const [role] = await root`
      select rolsuper, rolbypassrls, rolcreaterole,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select count(*)::int from pg_proc where proowner = r.oid) as functions
      from pg_roles r where rolname = 'flash_app'`;
    expect(role).toEqual({
      ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false },
      ...{ owned: 0, functions: 0 },
    });
  });

  test("a function that runs as its owner names its search path; a view asks as its reader", async () => {
    const loose = await root`
      select proname from pg_proc p where pronamespace in ('public'::regnamespace, 'app'::regnamespace)
        and prosecdef and not coalesce(proconfig::text ilike '%search_path%', false)`;
    expect(loose).toEqual([]);
    const views = await root`
      select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
        and not coalesce(reloptions::text ilike '%security_invoker=true%', false)`;
    expect(views).toEqual([]);
  });
});

describe("S04 each table as the app role", () => {
  test("without a scope nothing is seen, changed or added", async () => {
    for (const { name } of tables) {
      if (!announced.includes(name))
        expect([name, untouched(await as(app, null, `select 1 from "${name}"`))]).toEqual([
          name,
          true,
        ]);
      const changed = await as(app, null, `update "${name}" set merchant_id = merchant_id`);
      expect([name, untouched(changed)]).toEqual([name, true]);
      expect([name, untouched(await as(app, null, `delete from "${name}"`))]).toEqual([name, true]);
      if (noted.includes(name)) continue;
      expect([name, await as(app, null, await insertFor(name, b))]).toEqual([
        name,
        { refused: "42501" },
      ]);
    }
  });

  test("a business reads its own rows and none of another's", async () => {
    for (const { name, insertable } of tables) {
      if (announced.includes(name)) continue;
      const theirs = await as(app, a, `select 1 from "${name}" where merchant_id = '${b}'`);
      expect([name, untouched(theirs)]).toEqual([name, true]);
      if (insertable)
        expect([name, await as(app, a, `select 1 from "${name}"`)]).toEqual([name, { rows: 1 }]);
    }
  });

  test("it neither changes nor removes nor adds a row of another, nor gives one away", async () => {
    for (const { name } of tables) {
      const where = `where merchant_id = '${b}'`;
      for (const statement of [
        `update "${name}" set merchant_id = '${a}' ${where}`,
        `delete from "${name}" ${where}`,
        `update "${name}" set merchant_id = '${b}' where merchant_id = '${a}'`,
        ...(noted.includes(name) ? [] : [await insertFor(name, b)]),
      ])
        expect([statement, untouched(await as(app, a, statement))]).toEqual([statement, true]);
    }
  });

  test("even the owner is held to it, and with `all` both are seen", async () => {
    for (const { name } of tables) {
      if (announced.includes(name)) continue;
      expect([name, await as(owner, null, `select 1 from "${name}"`)]).toEqual([name, { rows: 0 }]);
      expect([name, await as(owner, "all", `select 1 from "${name}"`)]).toEqual([
        name,
        { rows: 2 },
      ]);
    }
  });

  test("no audit row or seal is changed, by the app role or by the owner", async () => {
    for (const table of ["audit_log", "audit_seals"])
      for (const statement of [
        `update ${table} set ${table === "audit_log" ? "command" : "hash"} = 'x'`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        for (const client of [app, owner])
          expect(await as(client, "all", statement)).toEqual({ refused: "42501" });
  });
});

test("S05 a pool of two keeps a thousand interleaved transactions of two businesses apart", async () => {
  const seen = await Promise.all(
    Array.from({ length: 1000 }, async (_, n) => {
      const mine = n % 2 ? a : b;
      if (n % 7 === 0) {
        const [row] = await app`select count(*)::int as count from invoices`;
        return row?.count === 0;
      }
      const work = app.begin(async (tx) => {
        await tx`select set_config('app.merchants', ${mine ?? ""}, true)`;
        if (n % 3 === 0) await tx`select pg_sleep(0.001)`;
        const rows = await tx`select merchant_id from invoices`;
        if (n % 11 === 0) throw new Error("rolled back");
        return rows.length === 1 && rows[0]?.merchant_id === mine;
      });
      return n % 11 === 0
        ? work.then(
            () => false,
            (e: Error) => e.message === "rolled back",
          )
        : work;
    }),
  );
  expect(seen.filter((right) => !right)).toHaveLength(0);
});
