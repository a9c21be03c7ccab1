import postgres from "postgres";
import { TABLES } from "./tables";

const types = { bigint: postgres.BigInt };
export type Sql = postgres.Sql<{ bigint: bigint }>;

export function connect(url: string, schema = "public"): Sql {
  return postgres(url, {
    types,
    max: 8,
    onnotice: () => {},
    connection: { search_path: schema, application_name: "btcpay-regtest" },
  }) as Sql;
}

/** Two servers that start at once on one database must not race over `create table`. */
export async function createTables(sql: Sql, schema = "public"): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local client_min_messages = warning`;
    await tx`select pg_advisory_xact_lock(727201)`;
    if (schema !== "public") await tx`create schema if not exists ${tx(schema)}`;
    await tx.unsafe(TABLES);
  });
}

/** A value for a jsonb column. */
export const jsonb = (sql: Sql, value: unknown) => sql.json(value as never);

/** Runs in one transaction, as a connection of the same type. */
export const atomically = <T>(sql: Sql, work: (tx: Sql) => Promise<T>): Promise<T> =>
  sql.begin((tx) => work(tx as unknown as Sql)) as Promise<T>;

export async function readSetting<T>(sql: Sql, key: string): Promise<T | undefined> {
  const [row] = await sql<{ value: T }[]>`select value from settings where key = ${key}`;
  return row?.value;
}

export async function writeSetting(sql: Sql, key: string, value: unknown): Promise<void> {
  await sql`insert into settings (key, value) values (${key}, ${jsonb(sql, value)})
    on conflict (key) do update set value = excluded.value`;
}
