import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, systemScope, withEverything } from "@/lib/access/testing";
import { listInvoiceEvents } from "@/lib/invoices/queries";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, refundRows, wish } from "./testing/paid";

afterAll(closeDb);
const part = (invoiceId: string, amount: string, more: object = {}) =>
  wish(invoiceId, { variant: "part", amount, ...more });

test("a part is set aside in the books, told on the timeline and sent to the worker", async () => {
  const { merchantId, invoiceId, owner } = await paidInvoice();
  const { id, status } = await refundInvoice(owner, part(invoiceId, "1200"));
  expect(status).toBe("requested");
  expect(await refundRow(id)).toMatchObject({
    amount: 120_000n,
    msat: 8_000_000n,
    rateFrom: "then",
  });
  expect(await balancesOf(merchantId)).toEqual({
    "refunds JMD/2": -120_000n,
    "exchange JMD/2": 120_000n,
    "exchange BTC/11": -8_000_000n,
    "refunds:open BTC/11": 8_000_000n,
  });
  const [event] = await listInvoiceEvents(systemScope("btcpay:apply"), invoiceId);
  expect(event).toMatchObject({ kind: "refund-asked", actorId: owner.id });
  const waiting = await withEverything((tx) =>
    tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.merchantId, merchantId), eq(jobs.kind, "invoices.drive-refund"))),
  );
  expect(waiting).toMatchObject([{ payload: { refundId: id } }]);
});

test("parts at the rate of the payment add up to every satoshi of it", async () => {
  const { invoiceId, owner } = await paidInvoice();
  for (const amount of ["0.20", "1199.80", "333.33"])
    await refundInvoice(owner, part(invoiceId, amount));
  await refundInvoice(owner, wish(invoiceId));
  const rows = await refundRows(invoiceId);
  expect(rows.reduce((sum, { msat }) => sum + msat, 0n)).toBe(16_334_000n);
  expect(rows.reduce((sum, { amount }) => sum + amount, 0n)).toBe(245_000n);
});

test("only what was paid over the price", async () => {
  const { invoiceId, owner } = await paidInvoice({ value: 300_000n, msat: 20_000_000n });
  const { id } = await refundInvoice(owner, wish(invoiceId, { variant: "over" }));
  expect(await refundRow(id)).toMatchObject({ amount: 55_000n, msat: 3_666_000n });
  await expect(refundInvoice(owner, wish(invoiceId, { variant: "over" }))).rejects.toMatchObject({
    fields: { variant: [expect.any(String)] },
  });
});

test("an invoice in sats is refunded in sats", async () => {
  const sats = { asset: "BTC/11", currency: "SATS", amount: 5_000_000n, msat: 5_000_000n };
  const { merchantId, invoiceId, owner } = await paidInvoice(sats);
  await refundInvoice(owner, part(invoiceId, "1200", { rate: "now" }));
  expect(await balancesOf(merchantId)).toEqual({
    "refunds BTC/11": -1_200_000n,
    "refunds:open BTC/11": 1_200_000n,
  });
});

test("fifty at once never exceed what was paid by one millisatoshi", async () => {
  const { invoiceId, owner, manager, merchantId } = await paidInvoice();
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, (_, at) =>
      refundInvoice(at % 2 ? owner : manager, part(invoiceId, "170")),
    ),
  );
  const won = tries.filter(({ status }) => status === "fulfilled");
  expect(won).toHaveLength(14);
  for (const lost of tries)
    if (lost.status === "rejected")
      expect(lost.reason).toMatchObject({
        code: "limit-reached",
        fields: { amount: [/At most J\$70/] },
      });
  await refundInvoice(owner, wish(invoiceId));
  const rows = await refundRows(invoiceId);
  expect(rows.reduce((sum, { msat }) => sum + msat, 0n)).toBe(16_334_000n);
  expect((await balancesOf(merchantId))["refunds:open BTC/11"]).toBe(16_334_000n);
});

test("two people refund all of it at once: one does, the other is told", async () => {
  const { invoiceId, owner, manager } = await paidInvoice();
  const tries = await Promise.allSettled(
    [owner, manager].map((who) => refundInvoice(who, wish(invoiceId))),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = tries.find((one) => one.status === "rejected");
  expect(lost?.reason).toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/already/),
  });
});

test("one form is one refund, and another wish under its key is refused", async () => {
  const { invoiceId, owner } = await paidInvoice();
  const input = part(invoiceId, "10");
  const made = await Promise.all(Array.from({ length: 10 }, () => refundInvoice(owner, input)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(await refundRows(invoiceId)).toHaveLength(1);
  await expect(refundInvoice(owner, { ...input, amount: "11" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("above the limit it waits for a second person and nothing is set aside, but it counts", async () => {
  const { merchantId, invoiceId, owner } = await paidInvoice({ limit: 100_000n });
  expect((await refundInvoice(owner, part(invoiceId, "1000"))).status).toBe("requested");
  expect((await refundInvoice(owner, part(invoiceId, "1000.01"))).status).toBe("awaiting-approval");
  expect((await balancesOf(merchantId))["refunds JMD/2"]).toBe(-100_000n);
  await expect(refundInvoice(owner, part(invoiceId, "450"))).rejects.toMatchObject({
    code: "limit-reached",
  });
});

describe("bad input is refused at its field", () => {
  const cases: [string, object][] = [
    ["amount", { variant: "part" }],
    ...["0", "-1", "1e3", "1.234", "NaN", " 5", "2450.01", "9".repeat(41)].map(
      (amount): [string, object] => ["amount", { variant: "part", amount }],
    ),
    ["variant", { variant: "all" }],
    ["rate", { rate: "later" }],
    ["reason", { reason: " " }],
    ["reason", { reason: "x".repeat(201) }],
    ["reason", { reason: "two\nlines" }],
    ["to", { to: "post" }],
    ["destination", { to: "address" }],
    ["destination", { to: "address", destination: "keisha" }],
    ["destination", { to: "address", destination: `lnbc${"1".repeat(60)}` }],
    ["idempotencyKey", { idempotencyKey: "" }],
  ];
  test.each(cases)("%s %j", async (field, more) => {
    const { invoiceId, owner } = await paidInvoice();
    await expect(refundInvoice(owner, wish(invoiceId, more))).rejects.toMatchObject({
      fields: { [field]: expect.any(Array) },
    });
    expect(await refundRows(invoiceId)).toEqual([]);
  });
});

test("less than a satoshi, an unpaid and an open invoice are refused", async () => {
  const dear = await paidInvoice({ msat: 1_000_000n });
  await expect(refundInvoice(dear.owner, part(dear.invoiceId, "0.01"))).rejects.toMatchObject({
    fields: { amount: [expect.stringMatching(/less than one satoshi/)] },
  });
  const unpaid = await paidInvoice({ msat: 0n });
  await expect(refundInvoice(unpaid.owner, wish(unpaid.invoiceId))).rejects.toMatchObject({
    code: "conflict",
  });
  const waiting = await paidInvoice({ status: "new" });
  await expect(refundInvoice(waiting.owner, wish(waiting.invoiceId))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a cashier and an accountant may not, and another business does not exist", async () => {
  const mine = await paidInvoice();
  const theirs = await paidInvoice();
  for (const role of ["cashier", "accountant"] as const)
    await expect(
      refundInvoice(makeActor(role, mine.merchantId), wish(mine.invoiceId)),
    ).rejects.toMatchObject({ code: "forbidden" });
  await expect(refundInvoice(mine.owner, wish(theirs.invoiceId))).rejects.toMatchObject({
    code: "not-found",
  });
  await refundInvoice(makeActor("programme", "all"), wish(theirs.invoiceId));
  const audit = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.merchantId, theirs.merchantId)),
  );
  expect(audit).toMatchObject([{ command: "invoices.refund", subjectId: theirs.invoiceId }]);
});
