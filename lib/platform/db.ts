import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "./env";
import { steady } from "./steady";

const quiet = { onnotice: () => undefined };

/** Drizzle rewrites the parsers of the client it is given, so it has one of its own. */
const makeDb = () =>
  drizzle(steady(postgres(env.DATABASE_URL, { max: env.DATABASE_POOL, ...quiet })), {
    casing: "snake_case",
  });
const makeSql = () =>
  steady(
    postgres(env.DATABASE_URL, {
      max: env.DATABASE_POOL,
      ...quiet,
      types: { bigint: postgres.BigInt },
    }),
  );

type Db = ReturnType<typeof makeDb>;
export type Sql = ReturnType<typeof makeSql>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

const held = globalThis as { flashDb?: Db; flashSql?: Sql };

/** Drizzle over the app role. Only `command` and `read` may open transactions on it. */
export const db = (): Db => {
  held.flashDb ??= makeDb();
  return held.flashDb;
};

/** Raw SQL over the app role: int8 comes back as bigint. */
export const rawSql = (): Sql => {
  held.flashSql ??= makeSql();
  return held.flashSql;
};

export async function closeDb(): Promise<void> {
  await Promise.all([
    held.flashDb?.$client.end({ timeout: 5 }),
    held.flashSql?.end({ timeout: 5 }),
  ]);
  delete held.flashDb;
  delete held.flashSql;
}
