import { createHash } from "node:crypto";
import type { Asset } from "@/lib/platform/money";

/** The first 64 bits of sha256(code|asset), signed: the account's number in every tenant. 20-ledger.sql checks it. */
export const accountId = (code: string, asset: Asset): bigint =>
  createHash("sha256").update(`${code}|${asset}`).digest().readBigInt64BE(0);
