import "server-only";
import { sql } from "drizzle-orm";
import { auditLog, auditSeals } from "@/lib/access/schema";

const utc = (column: unknown) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** An audit row as it is hashed; every field null when a seal's row is gone. */
export const hashedRow = {
  id: auditLog.id,
  merchantId: auditLog.merchantId,
  subjectId: auditLog.subjectId,
  actorId: auditLog.actorId,
  actorKind: auditLog.actorKind,
  command: auditLog.command,
  input: sql<string>`${auditLog.input}::text`,
  at: utc(auditLog.at),
};

export const sealRow = {
  seq: auditSeals.seq,
  auditId: auditSeals.auditId,
  hash: auditSeals.hash,
  sealedAt: utc(auditSeals.sealedAt),
};
