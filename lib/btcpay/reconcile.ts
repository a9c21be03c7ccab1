import "server-only";
import { and, eq, gt, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { differences, reconcileRuns } from "./schema";

export type RunKind = "open" | "recent" | "daily";
export type ReconcileRun = { topic: string; kind: RunKind; merchantId: string };
export type Difference = {
  /** What differs: an id of ours or BTCPay's, or a day. */
  subject: string;
  kind: string;
  ours: string | null;
  theirs: string | null;
};
/** Where a comparison says what it found. Each subject is told once. */
export type Report = {
  agrees: (subject: string) => void;
  /** It differed, was read again and agrees now. */
  repaired: (subject: string) => void;
  differs: (difference: Difference) => void;
};
export type RunResult = { compared: number; repaired: number; differences: number };

const scopeOf = (merchantId: string) => narrow(systemScope("btcpay:apply"), merchantId);

function collect() {
  const fine = new Set<string>();
  const open: Difference[] = [];
  let repaired = 0;
  const report: Report = {
    agrees: (subject) => void fine.add(subject),
    repaired: (subject) => {
      fine.add(subject);
      repaired += 1;
    },
    differs: (difference) => void open.push(difference),
  };
  const result = (): RunResult => {
    const subjects = new Set([...fine, ...open.map(({ subject }) => subject)]);
    return { compared: subjects.size, repaired, differences: open.length };
  };
  return { fine, open, report, result };
}

async function keepOpen(tx: Tx, run: ReconcileRun, open: Difference[]): Promise<void> {
  const { merchantId, topic } = run;
  for (const { subject, kind, ours, theirs } of open)
    await tx
      .insert(differences)
      .values({ merchantId, topic, subject, kind, ours, theirs })
      .onConflictDoUpdate({
        target: [differences.merchantId, differences.topic, differences.subject, differences.kind],
        set: {
          ours,
          theirs,
          lastSeenAt: sql`now()`,
          resolvedAt: null,
          firstSeenAt: sql`case when ${differences.resolvedAt} is null then ${differences.firstSeenAt} else now() end`,
        },
      });
}

async function resolve(tx: Tx, run: ReconcileRun, fine: string[], open: Difference[]) {
  const still = open.map(({ subject }) => subject);
  for (let at = 0; at < fine.length; at += 1000)
    await tx
      .update(differences)
      .set({ resolvedAt: sql`now()` })
      .where(
        and(
          eq(differences.merchantId, run.merchantId),
          eq(differences.topic, run.topic),
          isNull(differences.resolvedAt),
          inArray(differences.subject, fine.slice(at, at + 1000)),
          still.length > 0 ? notInArray(differences.subject, still) : sql`true`,
        ),
      );
}

type Kept = RunResult & { startedAt: Date; fault: string | null };

/** Clean runs within an hour are one row that grows: looking every few seconds must not fill a table. */
async function keepRun(tx: Tx, run: ReconcileRun, kept: Kept): Promise<void> {
  const clean = kept.fault === null && kept.differences === 0;
  const grown = clean
    ? await tx
        .update(reconcileRuns)
        .set({
          finishedAt: new Date(),
          compared: sql`${reconcileRuns.compared} + ${kept.compared}`,
          repaired: sql`${reconcileRuns.repaired} + ${kept.repaired}`,
        })
        .where(
          and(
            eq(reconcileRuns.merchantId, run.merchantId),
            eq(reconcileRuns.topic, run.topic),
            eq(reconcileRuns.kind, run.kind),
            gt(reconcileRuns.startedAt, sql`now() - interval '1 hour'`),
            eq(reconcileRuns.differences, 0),
            isNull(reconcileRuns.fault),
          ),
        )
        .returning({ id: reconcileRuns.id })
    : [];
  if (grown.length === 0)
    await tx
      .insert(reconcileRuns)
      .values({ id: newId("rec"), ...run, ...kept, finishedAt: new Date() });
}

/**
 * Runs one comparison of a store with the console and keeps what it found: the run with its counts, the
 * differences it could not repair, and which earlier ones are over. `compare` calls BTCPay and repairs
 * through commands; it runs outside any transaction. A fault is kept with the run and thrown on.
 */
export async function runReconcile(
  run: ReconcileRun,
  compare: (report: Report) => Promise<void>,
): Promise<RunResult> {
  const startedAt = new Date();
  const { fine, open, report, result } = collect();
  const keep = (fault: string | null) =>
    unaudited(scopeOf(run.merchantId), async (tx) => {
      await keepRun(tx, run, { ...result(), startedAt, fault });
      await keepOpen(tx, run, open);
      await resolve(tx, run, [...fine], open);
    });
  try {
    await compare(report);
  } catch (error) {
    await keep(error instanceof Error ? error.message : String(error));
    throw error;
  }
  await keep(null);
  return result();
}
