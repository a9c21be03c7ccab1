import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, like, lt, or, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { auditLog, auditSeals, tenants, users } from "@/lib/access/schema";
import { pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";

export type AuditFilter = {
  merchantId?: string | undefined;
  actorId?: string | undefined;
  /** The beginning of a command's name, `cards.` or `cards.hold`, or any of the whole names. */
  command?: { begins: string; or: readonly string[] } | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  order?: "newest" | "oldest" | undefined;
  /** A place in the log, made by this query. */
  cursor?: string | undefined;
  take?: number | undefined;
};
export type AuditRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];

const shown = {
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
};

const auditWhere = (scope: Scope<"audit:read">, filter: AuditFilter): SQL | undefined =>
  and(
    filter.merchantId ? eq(auditLog.merchantId, filter.merchantId) : undefined,
    within(scope, auditLog.merchantId),
    filter.actorId ? eq(auditLog.actorId, filter.actorId) : undefined,
    filter.command &&
      or(
        like(auditLog.command, `${escaped(filter.command.begins)}%`),
        inArray(auditLog.command, [...filter.command.or]),
      ),
    filter.from ? gte(auditLog.at, filter.from) : undefined,
    filter.to ? lt(auditLog.at, filter.to) : undefined,
  );

/** What was done, a page at a time, in the order of the rows' ids: they are made as time goes by. */
export const listAudit = (scope: Scope<"audit:read">, filter: AuditFilter, from?: Reader) =>
  read(
    scope,
    async (r) => {
      const take = filter.take ?? 50;
      const place = readPlace(filter.cursor);
      const falls = (filter.order !== "oldest") !== (place?.back ?? false);
      const beyond = place && (falls ? lt(auditLog.id, place.id) : gt(auditLog.id, place.id));
      const found = await r
        .select(shown)
        .from(auditLog)
        .leftJoin(users, eq(users.id, auditLog.actorId))
        .leftJoin(tenants, eq(tenants.id, auditLog.merchantId))
        .leftJoin(auditSeals, eq(auditSeals.auditId, auditLog.id))
        .where(and(auditWhere(scope, filter), beyond ?? undefined))
        .orderBy(falls ? desc(auditLog.id) : asc(auditLog.id))
        .limit(take + 1);
      return pageOf(found, { take, place }, ({ id }) => ({ value: 0n, id }));
    },
    from,
  );

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

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
