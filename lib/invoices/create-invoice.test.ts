import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { createInvoice } from "./create-invoice";
import { invoiceEvents, invoices } from "./schema";
import { asked, makeShop } from "./testing/asked";

afterAll(closeDb);

const rowsOf = (merchantId: string) =>
  withEverything(async (tx) => ({
    invoices: await tx.select().from(invoices).where(eq(invoices.merchantId, merchantId)),
    events: await tx.select().from(invoiceEvents).where(eq(invoiceEvents.merchantId, merchantId)),
    jobs: await tx.select().from(jobs).where(eq(jobs.merchantId, merchantId)),
    audit: await tx.select().from(auditLog).where(eq(auditLog.merchantId, merchantId)),
  }));

test("writes down what was asked, with its timeline, its job and its audit row", async () => {
  const { tenant, owner } = await makeShop();
  const made = await createInvoice(
    owner,
    asked(tenant.id, { description: "Beans", orderNumber: "A-17" }),
  );
  const rows = await rowsOf(tenant.id);
  expect(rows.invoices).toMatchObject([
    {
      id: made.id,
      status: "requested",
      amount: 245_000n,
      asset: "JMD/2",
      currency: "JMD",
      createdBy: owner.id,
    },
  ]);
  expect(rows.events).toMatchObject([{ kind: "requested", actorId: owner.id }]);
  expect(rows.jobs).toMatchObject([
    { kind: "invoices.create-at-btcpay", payload: { merchantId: tenant.id, invoiceId: made.id } },
  ]);
  expect(rows.audit).toMatchObject([{ command: "invoices.create", subjectId: made.id }]);
});

test("fifty at once with one key are one invoice", async () => {
  const { tenant, owner } = await makeShop();
  const input = asked(tenant.id);
  const made = await Promise.all(Array.from({ length: 50 }, () => createInvoice(owner, input)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(made.filter(({ repeated }) => !repeated)).toHaveLength(1);
  const rows = await rowsOf(tenant.id);
  expect([rows.invoices.length, rows.events.length, rows.jobs.length]).toEqual([1, 1, 1]);
});

test("the same key with other content is a conflict and changes nothing", async () => {
  const { tenant, owner } = await makeShop();
  const input = asked(tenant.id);
  await createInvoice(owner, input);
  const other = createInvoice(owner, { ...input, amount: "2450.01" });
  await expect(other).rejects.toMatchObject({ code: "conflict" });
  expect((await rowsOf(tenant.id)).invoices).toHaveLength(1);
});

test("one key at two businesses is two invoices", async () => {
  const [a, b] = [await makeShop(), await makeShop()];
  const input = asked(a.tenant.id);
  const first = await createInvoice(a.owner, input);
  const second = await createInvoice(b.owner, { ...input, merchantId: b.tenant.id });
  expect(first.id).not.toBe(second.id);
});

test("an accountant may not, and another business does not exist", async () => {
  const { tenant, owner } = await makeShop();
  const accountant = createInvoice(makeActor("accountant", tenant.id), asked(tenant.id));
  await expect(accountant).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await makeShop();
  const elsewhere = createInvoice(owner, asked(stranger.tenant.id));
  await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
  expect((await rowsOf(tenant.id)).invoices).toEqual([]);
});

test("a refused amount names its field and writes nothing", async () => {
  const { tenant, owner } = await makeShop();
  const refused = createInvoice(owner, asked(tenant.id, { amount: "1e21" }));
  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    fields: { amount: [expect.any(String)] },
  });
  expect((await rowsOf(tenant.id)).audit).toEqual([]);
});
