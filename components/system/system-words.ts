import type { reconcileSummary } from "@/lib/btcpay/queries";
import type { ProofStanding } from "@/lib/ledger/queries/kept-proofs";
import type { Proof } from "@/lib/ledger/queries/proofs";
import { msg } from "@/lib/platform/i18n/translator";
import type { listDeadJobs } from "@/lib/reports/queries/dead-jobs";
import type { getHealth } from "@/lib/reports/queries/health";

export type Health = Awaited<ReturnType<typeof getHealth>>;
export type Run = Awaited<ReturnType<typeof reconcileSummary>>["runs"][number];
export type Difference = Awaited<ReturnType<typeof reconcileSummary>>["open"][number];
export type DeadJob = Awaited<ReturnType<typeof listDeadJobs>>[number];
export type { Proof, ProofStanding };

const words: Record<string, string> = {
  "legs-sum-to-zero": msg("Every journal sums to zero"),
  "two-legs": msg("Every journal has two legs or more"),
  "entries-have-journals": msg("Every entry has its journal"),
  "balances-are-sums": msg("Balances are sums of entries"),
  "versions-are-dense": msg("No entry was counted twice"),
  "floors-hold": msg("No card is below zero"),
  clearing: msg("Clearing accounts are settled"),
};

/** A proof in a sentence; an unknown one by its own name. */
export const proofWords = (id: string): string => words[id] ?? id.replaceAll("-", " ");

const runs: Record<string, string> = {
  "invoices open": msg("Invoices, open"),
  "invoices recent": msg("Invoices, recent"),
  "invoices daily": msg("Invoices, daily"),
};

/** "Invoices, daily". */
export const runWords = ({ topic, kind }: Run): string =>
  runs[`${topic} ${kind}`] ?? `${topic.charAt(0).toUpperCase()}${topic.slice(1)}, ${kind}`;
