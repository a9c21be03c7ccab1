import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/platform/db";
import type { Reader } from "@/lib/platform/reader";
import { type Scope, scopeSetting } from "./authorize";

/** Nothing is written, and each search is planned for the business and the text it is for. */
const asReader = sql.raw(`
  set_config('transaction_read_only', 'on', true),
  set_config('plan_cache_mode', 'force_custom_plan', true)`);

/**
 * Runs a query with the actor and the businesses of `scope` set for row-level security, or inside `from`.
 * `settings` of the database hold for this transaction only, and are left out inside `from`.
 */
export async function read<T>(
  scope: Scope<string>,
  run: (reader: Reader) => PromiseLike<T>,
  from?: Reader,
  settings: Record<string, string> = {},
): Promise<T> {
  if (from) return run(from);
  const more = Object.entries(settings).map(
    ([name, value]) => sql`, set_config(${name}, ${value}, true)`,
  );
  return db().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.actor', ${scope.actor.id}, true), set_config('app.merchants', ${scopeSetting(scope)}, true)${sql.join(more)}, ${asReader}`,
    );
    return run(tx);
  });
}

/** Reads tables that belong to nobody in particular (tenants, users, sessions), before a scope exists. */
export const readOpen = <T>(run: (reader: Reader) => PromiseLike<T>): PromiseLike<T> => run(db());
