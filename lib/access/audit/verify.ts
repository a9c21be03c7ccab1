import "server-only";
import { asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { auditLog, auditSeals } from "@/lib/access/schema";
import { msg } from "@/lib/platform/i18n/translator";
import type { Reader } from "@/lib/platform/reader";
import { hashedRow, sealRow } from "./rows";
import { type Fault, faultOf, type Seal } from "./rules";

export type Head = { seq: string; hash: string };
export type Verdict =
  | { whole: true; rows: number; waiting: number; head: Head | null }
  | { whole: false; rows: number; fault: Fault };

const page = 5000;

async function nextLinks(reader: Reader, after: bigint) {
  return reader
    .select({ seal: sealRow, row: hashedRow })
    .from(auditSeals)
    .leftJoin(auditLog, eq(auditLog.id, auditSeals.auditId))
    .where(gt(auditSeals.seq, after))
    .orderBy(asc(auditSeals.seq))
    .limit(page);
}

/** Unsealed rows: the newest wait for their seal, one dated before the last seals was put in by hand. */
async function unsealed(reader: Reader, head: Seal | null) {
  const rows = await reader
    .select({
      id: auditLog.id,
      late: sql<boolean>`${auditLog.at} <= ${head?.sealedAt ?? null}::timestamptz - interval '1 hour'`,
    })
    .from(auditLog)
    .leftJoin(auditSeals, eq(auditSeals.auditId, auditLog.id))
    .where(isNull(auditSeals.auditId))
    .orderBy(asc(auditLog.id));
  return { waiting: rows.length, forged: rows.find((row) => row.late) };
}

async function walk(reader: Reader, expected: Head | null): Promise<Verdict> {
  let last: Seal | null = null;
  let since: string | null = null;
  let rows = 0;
  for (;;) {
    const links = await nextLinks(reader, last?.seq ?? 0n);
    for (const { seal, row } of links) {
      if (last && last.sealedAt !== seal.sealedAt) since = last.sealedAt;
      const fault = faultOf(last, seal, row?.id ? row : null, since);
      if (fault) return { whole: false, rows, fault };
      if (expected?.seq === seal.seq.toString() && expected.hash !== seal.hash)
        return broken(rows, seal, msg("The chain is not the one that was noted outside"));
      last = seal;
      rows += 1;
    }
    if (links.length < page) break;
  }
  if (expected && BigInt(expected.seq) > (last?.seq ?? 0n))
    return broken(rows, null, msg("The end of the log was cut off"));
  const { waiting, forged } = await unsealed(reader, last);
  if (forged)
    return broken(
      rows,
      { seq: null, auditId: forged.id },
      msg("A row was put in later than it says"),
    );
  return { whole: true, rows, waiting, head: last && { seq: `${last.seq}`, hash: last.hash } };
}

const broken = (
  rows: number,
  at: { seq: bigint | null; auditId: string } | null,
  what: string,
): Verdict => ({
  whole: false,
  rows,
  fault: { seq: at?.seq?.toString() ?? null, auditId: at?.auditId ?? null, what },
});

/**
 * Walks the whole chain and names the first row that was edited, removed, moved or put in. `expected` is a head
 * noted outside the database (each batch logs one); only with it can a chain remade from the start be told.
 */
export const verifyAudit = (
  scope: Scope<"audit:read">,
  expected: Head | null = null,
  from?: Reader,
): Promise<Verdict> => read(scope, (reader) => walk(reader, expected), from);
