import "server-only";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Event } from "@/lib/platform/events";
import { newId } from "@/lib/platform/ids";
import { jsonSafe } from "@/lib/platform/json";
import { emitEvent } from "@/lib/platform/outbox";
import { type Actor, authorize, type Scope, scopeSetting } from "./authorize";
import type { Permission } from "./permissions";
import { auditLog } from "./schema";

export type Ctx<P extends string = Permission> = {
  tx: Tx;
  scope: Scope<P>;
  actor: Actor;
  now: Date;
  emit: <S extends z.ZodType>(
    event: Event<S>,
    payload: z.input<S>,
    merchantId: string,
  ) => Promise<void>;
  /** Names the business and the thing this command was about, for the audit row. */
  about: (merchantId: string, subjectId: string) => void;
};
export type Command<I, R> = ((actor: Actor, input: I) => Promise<R>) & { commandName: string };

type Spec<P extends Permission, S extends z.ZodType, R, Q> = {
  name: string;
  permission: P;
  input: S;
  /** Top-level input fields that never reach the audit log. */
  redact?: readonly string[];
  /** Outside calls that only read, before the transaction opens. */
  prepare?: (scope: Scope<P>, input: z.output<S>) => Promise<Q>;
  run: (ctx: Ctx<P>, input: z.output<S>, prepared: Q) => Promise<R>;
};

/** What a shape says against an input, by field. */
export function refusalOf(error: z.ZodError): Refusal {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  return new Refusal("invalid", "Some fields need another look. Nothing was changed.", fields);
}

/** Postgres keeps no NUL, so text that holds one is a fault of the input and not of ours. */
const holdsNul = (value: unknown): boolean =>
  typeof value === "string"
    ? value.includes("\0")
    : typeof value === "object" && value !== null && Object.values(value).some(holdsNul);

const forAudit = (input: unknown, redact: readonly string[] = []): unknown =>
  input && typeof input === "object"
    ? Object.fromEntries(
        Object.entries(input).map(([key, value]) => [
          key,
          redact.includes(key) ? "[redacted]" : value,
        ]),
      )
    : input;

/** A transaction without an audit row, for marks that are no change of the business: tries, seals, last seen. */
export const unaudited = <T>(scope: Scope<string>, run: (tx: Tx) => Promise<T>): Promise<T> =>
  db().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.actor', ${scope.actor.id}, true), set_config('app.merchants', ${scopeSetting(scope)}, true)`,
    );
    return run(tx);
  });

/** The only door through which anything is written: authorise, parse, run, audit, in one transaction. */
export function command<P extends Permission, S extends z.ZodType, R, Q = undefined>(
  spec: Spec<P, S, R, Q>,
): Command<z.input<S>, R> {
  async function execute(actor: Actor, raw: z.input<S>): Promise<R> {
    const scope = authorize(actor, spec.permission);
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) throw refusalOf(parsed.error);
    if (holdsNul(parsed.data)) throw new Refusal("invalid", "Text may not hold a NUL character.");
    const prepared = (await spec.prepare?.(scope, parsed.data)) as Q;
    return unaudited(scope, async (tx) => {
      let about = { merchantId: null as string | null, subjectId: null as string | null };
      const result = await spec.run(
        {
          tx,
          scope,
          actor,
          now: new Date(),
          emit: (event, payload, merchantId) => emitEvent(tx, event, payload, merchantId),
          about: (merchantId, subjectId) => {
            about = { merchantId, subjectId };
          },
        },
        parsed.data,
        prepared,
      );
      await tx.insert(auditLog).values({
        id: newId("aud"),
        actorId: actor.id,
        actorKind: actor.kind,
        command: spec.name,
        ...about,
        input: jsonSafe(forAudit(parsed.data, spec.redact)),
      });
      return result;
    });
  }
  return Object.assign(execute, { commandName: spec.name });
}
