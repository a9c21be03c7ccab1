import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { copyInto, type Line } from "@/lib/btcpay/regtest/history/copy";
import { toJson } from "@/lib/platform/json";

type Sql = postgres.Sql<{ bigint: bigint }>;
type Target = Parameters<typeof copyInto>[0];
type Cell = Line[number];
const snake = (name: string): string => name.replace(/[A-Z]/g, (mark) => `_${mark.toLowerCase()}`);

function* linesOf(table: PgTable, keys: string[], rows: readonly object[]): Generator<Line> {
  const columns = getTableColumns(table);
  const isJson = keys.map((key) => columns[key]?.dataType === "json");
  for (const row of rows)
    yield keys.map((key, index): Cell => {
      const value = (row as Record<string, unknown>)[key] ?? null;
      return isJson[index] && value !== null ? toJson(value) : (value as Cell);
    });
}

/**
 * Streams rows into a table of the console. Postgres copies into no table under row-level security, so they
 * go through a temporary one. The first row says which columns there are.
 */
export async function loadRows<T extends PgTable>(
  sql: Sql,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const keys = Object.keys(first);
  const columns = keys.map(snake);
  const name: string = getTableName(table);
  await sql.begin(async (transaction) => {
    const on = transaction as unknown as Target;
    await on`create temporary table fresh on commit drop as
      select ${on(columns)} from ${on(name)} limit 0`;
    await copyInto(on, "fresh", columns, linesOf(table, keys, rows));
    await on`insert into ${on(name)} (${on(columns)}) select ${on(columns)} from fresh`;
  });
  return rows.length;
}
