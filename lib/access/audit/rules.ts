import { sha256 } from "@/lib/platform/crypto";
import { msg } from "@/lib/platform/i18n/translator";
import { canonicalJson } from "@/lib/platform/json";

/** An audit row as the database writes it: `input` and `at` as text, so that nothing is lost on the way. */
export type SealedRow = {
  id: string;
  merchantId: string | null;
  subjectId: string | null;
  actorId: string;
  actorKind: string;
  command: string;
  input: string;
  at: string;
};
export type Seal = { seq: bigint; auditId: string; hash: string; sealedAt: string };

export const genesis = "0".repeat(64);

/** One link of the chain: sha256 of the previous link, the row, and when and where it was sealed. */
export const linkHash = (previous: string, row: SealedRow, seal: Omit<Seal, "hash" | "auditId">) =>
  sha256(`${previous}${canonicalJson({ ...row, seq: seal.seq, sealedAt: seal.sealedAt })}`);

/** A row may be sealed this long after it says it happened: the longest time a worker may lag on a busy day. */
export const lateAfterMs = 3_600_000;

export type Fault = { seq: string | null; auditId: string | null; what: string };

/**
 * What is wrong with one link, or null. `row` is null when the sealed row is gone. `since` is when the batch
 * before this seal's was sealed: rows wait that long and longer while no worker runs.
 */
export function faultOf(
  previous: Pick<Seal, "seq" | "hash"> | null,
  seal: Seal,
  row: SealedRow | null,
  since: string | null,
): Fault | null {
  const at = { seq: seal.seq.toString(), auditId: seal.auditId };
  const expected = (previous?.seq ?? 0n) + 1n;
  if (seal.seq !== expected)
    return { ...at, seq: expected.toString(), auditId: null, what: msg("A seal was removed") };
  if (!row) return { ...at, what: msg("A sealed row was removed") };
  if (linkHash(previous?.hash ?? genesis, row, seal) !== seal.hash)
    return { ...at, what: msg("A sealed row was changed, or changed places") };
  const early = since ? Date.parse(since) - Date.parse(row.at) : 0;
  if (early > lateAfterMs) return { ...at, what: msg("A row was put in later than it says") };
  return null;
}
