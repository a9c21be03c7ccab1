import { and, eq, isNull, sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, systemScope, withEverything } from "@/lib/access/testing";
import { jobs } from "@/lib/platform/schema";
import { askProof } from "./ask-proof";
import { proofStanding } from "./queries/kept-proofs";
import { proofIsLate, proveJob } from "./rules";
import { proveLedger } from "./sagas";
import { makeBooks } from "./testing";

const scope = systemScope("ledger:read");

test("what the proofs found is kept with when they were taken and what they covered", async () => {
  const began = new Date();
  await makeBooks();
  await proveLedger();
  const { last: before } = await proofStanding(scope);
  expect(before?.found.map(({ id }) => id)).toContain("legs-sum-to-zero");
  expect(before?.finishedAt.getTime()).toBeGreaterThanOrEqual(before?.startedAt.getTime() ?? 0);
  expect(before?.startedAt.getTime()).toBeGreaterThanOrEqual(began.getTime());
  await makeBooks();
  await proveLedger();
  const { last: after } = await proofStanding(scope);
  expect(after?.entries).toBe((before?.entries ?? 0n) + 2n);
  expect(after?.businesses).toBe((before?.businesses ?? 0) + 1);
});

/** Behind the ledger's back, as only the owner of the tables can. */
async function shift(merchantId: string, by: number): Promise<void> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1 });
  await owner.begin(async (tx) => {
    await tx`select set_config('app.merchants', 'all', true)`;
    await tx`update ledger_balances set posted = posted + ${by}
      where merchant_id = ${merchantId} and floor is not null`;
  });
  await owner.end();
}

test("books that contradict themselves are kept as broken, with the account", async () => {
  const { merchantId, card } = await makeBooks();
  await shift(merchantId, 1);
  await proveLedger();
  const { last } = await proofStanding(scope);
  await shift(merchantId, -1);
  const sums = last?.found.find(({ id }) => id === "balances-are-sums");
  expect(sums).toEqual({
    ...{ id: "balances-are-sums", standing: "broken" },
    count: 1,
    offenders: [card],
  });
});

test("what was asked for waits until proofs that began later are kept", async () => {
  const others = and(eq(jobs.kind, proveJob), isNull(jobs.doneAt));
  await withEverything((tx) => tx.update(jobs).set({ doneAt: sql`now()` }).where(others));
  await askProof(makeActor("auditor", "all"), {});
  expect((await proofStanding(scope)).askedAt).toBeInstanceOf(Date);
  await proveLedger();
  expect((await proofStanding(scope)).askedAt).toBeNull();
});

test("a business reads nothing of it: it covers everybody's books", async () => {
  const { merchantId } = await makeBooks();
  await proveLedger();
  const own = authorize(makeActor("owner", merchantId), "ledger:read");
  expect(await proofStanding(own)).toEqual({ last: null, askedAt: null });
});

test("two hours without proofs are too long", () => {
  const at = new Date("2026-11-20T15:00:00Z");
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  expect(proofIsLate(at, later(119))).toBe(false);
  expect(proofIsLate(at, later(121))).toBe(true);
});
