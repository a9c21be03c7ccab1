import "server-only";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "./db";
import type { Event } from "./events";
import { newId } from "./ids";
import { jsonSafe } from "./json";
import { outbox } from "./schema";

/** Writes an event beside the change that caused it and wakes the worker at commit. */
export async function emitEvent<S extends z.ZodType>(
  tx: Tx,
  event: Event<S>,
  payload: z.input<S>,
  merchantId: string,
): Promise<void> {
  const parsed = jsonSafe(event.payload.parse(payload));
  await tx
    .insert(outbox)
    .values({ id: newId("evt"), merchantId, name: event.name, payload: parsed });
  await tx.execute(sql`select pg_notify('work', 'outbox')`);
}
