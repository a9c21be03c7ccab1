import type { reconcileSummary } from "@/lib/btcpay/queries";
import type { Proof } from "@/lib/ledger/queries/proofs";
import type { listDeadJobs } from "@/lib/reports/queries/dead-jobs";
import type { getHealth } from "@/lib/reports/queries/health";

export type Health = Awaited<ReturnType<typeof getHealth>>;
export type Run = Awaited<ReturnType<typeof reconcileSummary>>["runs"][number];
export type Difference = Awaited<ReturnType<typeof reconcileSummary>>["open"][number];
export type DeadJob = Awaited<ReturnType<typeof listDeadJobs>>[number];
export type { Proof };

const words: Record<string, string> = {
  "legs-sum-to-zero": "Every journal sums to zero",
  "two-legs": "Every journal has two legs or more",
  "entries-have-journals": "Every entry has its journal",
  "balances-are-sums": "Balances are sums of entries",
  "versions-are-dense": "No entry was counted twice",
  "floors-hold": "No card is below zero",
  clearing: "Clearing accounts are settled",
};

/** A proof in a sentence; an unknown one by its own name. */
export const proofWords = (id: string): string => words[id] ?? id.replaceAll("-", " ");

/** "Invoices, daily". */
export const runWords = ({ topic, kind }: Run): string =>
  `${topic.charAt(0).toUpperCase()}${topic.slice(1)}, ${kind}`;

export const storesWords = (count: number): string => (count === 1 ? "1 store" : `${count} stores`);
