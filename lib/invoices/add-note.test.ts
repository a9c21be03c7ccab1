import { afterAll, expect, test } from "vitest";
import { makeActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { addNote } from "./add-note";
import { createInvoice } from "./create-invoice";
import { listInvoiceEvents } from "./queries";
import { asked, makeShop } from "./testing/asked";

afterAll(closeDb);
const idempotencyKey = "note-key-1";

async function made() {
  const { tenant, owner } = await makeShop();
  const { id: invoiceId } = await createInvoice(owner, asked(tenant.id));
  const notes = async () =>
    (await listInvoiceEvents(systemScope("invoices:read"), invoiceId)).filter(
      ({ kind }) => kind === "note",
    );
  return { merchantId: tenant.id, owner, invoiceId, notes };
}

test("a note stands in the timeline with its author, once however often it is sent", async () => {
  const { owner, invoiceId, notes } = await made();
  const note = { invoiceId, text: " Two lines\nof words ", idempotencyKey };
  expect(await addNote(owner, note)).toMatchObject({ repeated: false });
  expect(await addNote(owner, note)).toMatchObject({ repeated: true });
  expect(await notes()).toMatchObject([
    { actorId: owner.id, detail: { by: owner.name, text: "Two lines\nof words" } },
  ]);
  const other = addNote(owner, { ...note, text: "Something else" });
  await expect(other).rejects.toMatchObject({ code: "conflict" });
});

test.each(["", "   ", "x".repeat(501), "a\u0000b", "a\u202eb"])("%j is no note", async (text) => {
  const { owner, invoiceId, notes } = await made();
  const refused = addNote(owner, { invoiceId, text, idempotencyKey });
  const fields = { text: [expect.any(String)] };
  await expect(refused).rejects.toMatchObject({ code: "invalid", fields });
  expect(await notes()).toEqual([]);
});

test("a cashier and an accountant may write one, a stranger and an auditor may not", async () => {
  const { merchantId, invoiceId, notes } = await made();
  for (const role of ["cashier", "accountant"] as const)
    await addNote(makeActor(role, merchantId), {
      ...{ invoiceId, text: role, idempotencyKey: `note-of-${role}` },
    });
  const elsewhere = addNote((await makeShop()).owner, { invoiceId, text: "Mine", idempotencyKey });
  await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
  const auditor = addNote(makeActor("auditor", "all"), { invoiceId, text: "Seen", idempotencyKey });
  await expect(auditor).rejects.toMatchObject({ code: "forbidden" });
  expect(await notes()).toHaveLength(2);
});
