import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { createInvoice } from "./create-invoice";
import { failInvoice } from "./fail-invoice";
import { getInvoice, listInvoiceEvents } from "./queries";
import { asked, makeShop } from "./testing/asked";

afterAll(closeDb);
const scope = systemScope("btcpay:apply");

async function makeAsked() {
  const { tenant, owner } = await makeShop();
  const { id: invoiceId } = await createInvoice(owner, asked(tenant.id));
  return { invoiceId, fault: "BTCPay: no wallet is set up" };
}

test("keeps why, once, and is not polled any more", async () => {
  const input = await makeAsked();
  await failInvoice(systemActor, input);
  await failInvoice(systemActor, { ...input, fault: "later" });
  expect(await getInvoice(scope, input.invoiceId)).toMatchObject({
    status: "failed",
    fault: input.fault,
    nextPollAt: null,
  });
  const kinds = (await listInvoiceEvents(scope, input.invoiceId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "failed")).toHaveLength(1);
});

test("an owner may not say so", async () => {
  const input = await makeAsked();
  await expect(failInvoice(makeActor("admin", "all"), input)).rejects.toMatchObject({
    code: "forbidden",
  });
});
