import "server-only";
import { and, desc, eq, gte, like, lt, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { auditLog, auditSeals, tenants, users } from "@/lib/access/schema";
import type { Reader } from "@/lib/platform/reader";

export type AuditFilter = {
  merchantId?: string | undefined;
  actorId?: string | undefined;
  /** The beginning of a command's name: `cards.` or `cards.hold`. */
  command?: string | undefined;
  /** Only rows older than this id. */
  before?: string | undefined;
  since?: Date | undefined;
};
const pageSize = 50;

/** What was done, newest first, fifty at a time. */
export const listAudit = (scope: Scope<"audit:read">, filter: AuditFilter, from?: Reader) =>
  read(
    scope,
    async (r) => {
      const found = await r
        .select({
          id: auditLog.id,
          at: auditLog.at,
          command: auditLog.command,
          actorId: auditLog.actorId,
          actorKind: auditLog.actorKind,
          actorName: users.name,
          merchantId: auditLog.merchantId,
          business: tenants.name,
          subjectId: auditLog.subjectId,
          input: sql<unknown>`${auditLog.input}`,
          seq: auditSeals.seq,
        })
        .from(auditLog)
        .leftJoin(users, eq(users.id, auditLog.actorId))
        .leftJoin(tenants, eq(tenants.id, auditLog.merchantId))
        .leftJoin(auditSeals, eq(auditSeals.auditId, auditLog.id))
        .where(
          and(
            filter.merchantId ? eq(auditLog.merchantId, filter.merchantId) : bound(scope),
            filter.actorId ? eq(auditLog.actorId, filter.actorId) : undefined,
            filter.command ? like(auditLog.command, `${escaped(filter.command)}%`) : undefined,
            filter.before ? lt(auditLog.id, filter.before) : undefined,
            filter.since ? gte(auditLog.at, filter.since) : undefined,
          ),
        )
        .orderBy(desc(auditLog.id))
        .limit(pageSize + 1);
      const rows = found.slice(0, pageSize);
      return { rows, older: found.length > pageSize ? rows.at(-1)?.id : undefined };
    },
    from,
  );

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");
const bound = (scope: Scope<string>) => within(scope, auditLog.merchantId);

/** How far the chain reaches: its last link and when that was made; null before the first. */
export const getAuditHead = (scope: Scope<"audit:read">, from?: Reader) =>
  read(
    scope,
    async (r) => {
      const [head] = await r
        .select({ seq: auditSeals.seq, hash: auditSeals.hash, sealedAt: auditSeals.sealedAt })
        .from(auditSeals)
        .orderBy(desc(auditSeals.seq))
        .limit(1);
      return head ?? null;
    },
    from,
  );
