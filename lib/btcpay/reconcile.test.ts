import { and, eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { makeTenant, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { btcpayHealth, reconcileSummary } from "./queries";
import { type Report, runReconcile } from "./reconcile";
import { differences, reconcileRuns } from "./schema";

afterAll(closeDb);

const scope = systemScope("system:read");
const run = async (merchantId: string, compare: (report: Report) => void, topic = "invoices") =>
  runReconcile({ merchantId, topic, kind: "recent" }, async (report) => compare(report));
const openOf = async (merchantId: string) =>
  (await reconcileSummary(scope)).open.filter((one) => one.merchantId === merchantId);
const runsOf = (merchantId: string) =>
  withEverything((tx) =>
    tx.select().from(reconcileRuns).where(eq(reconcileRuns.merchantId, merchantId)),
  );
const amount = { kind: "amount", ours: "100", theirs: "200" };

it("keeps a difference until its subject agrees again", async () => {
  const { id } = await makeTenant();
  const first = await run(id, (report) => {
    report.agrees("a");
    report.repaired("b");
    report.differs({ subject: "c", ...amount });
  });
  expect(first).toEqual({ compared: 3, repaired: 1, differences: 1 });
  const [open] = await openOf(id);
  expect(open).toMatchObject({ topic: "invoices", subject: "c", ours: "100", theirs: "200" });
  await run(id, (report) => report.agrees("a"));
  expect(await openOf(id)).toHaveLength(1);
  await run(id, (report) => report.agrees("c"), "cards");
  expect(await openOf(id)).toHaveLength(1);
  await run(id, (report) => report.repaired("c"));
  expect(await openOf(id)).toEqual([]);
});

it("remembers since when a difference is open, and opens it anew when it comes back", async () => {
  const { id } = await makeTenant();
  const differ = (report: Report) => report.differs({ subject: "x", ...amount });
  await run(id, differ);
  const [first] = await openOf(id);
  await run(id, differ);
  const [still] = await openOf(id);
  expect(still?.firstSeenAt).toEqual(first?.firstSeenAt);
  await run(id, (report) => report.agrees("x"));
  await run(id, differ);
  const [again] = await openOf(id);
  expect(again?.firstSeenAt.getTime()).toBeGreaterThan(first?.firstSeenAt.getTime() ?? 0);
  const rows = await withEverything((tx) =>
    tx
      .select()
      .from(differences)
      .where(and(eq(differences.merchantId, id), eq(differences.subject, "x"))),
  );
  expect(rows).toHaveLength(1);
});

it("lets clean runs grow in one row and keeps one that failed", async () => {
  const { id } = await makeTenant();
  for (let time = 0; time < 3; time += 1) await run(id, (report) => report.agrees("a"));
  expect(await runsOf(id)).toMatchObject([{ compared: 3, differences: 0, fault: null }]);
  const failing = runReconcile({ merchantId: id, topic: "invoices", kind: "recent" }, async () => {
    throw new Error("BTCPay is away");
  });
  await expect(failing).rejects.toThrow("away");
  expect((await runsOf(id)).map(({ fault }) => fault).sort()).toEqual(
    [null, "BTCPay is away"].sort(),
  );
  const summary = (await reconcileSummary(scope)).runs.find(
    ({ topic, kind }) => topic === "invoices" && kind === "recent",
  );
  expect(summary?.faults).toBeGreaterThan(0);
  expect(summary?.lastFinishedAt).toBeInstanceOf(Date);
  const health = await btcpayHealth(scope);
  expect(health.reconcile.lastRunAt).toBeInstanceOf(Date);
});
