import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { createInvoice } from "./create-invoice";
import { getInvoice, listInvoiceEvents } from "./queries";
import { refuseMark } from "./refuse-mark";
import { asked, makeShop } from "./testing/asked";

afterAll(closeDb);
const scope = systemScope("btcpay:apply");

test("says on the timeline why BTCPay did not mark it, and changes nothing else", async () => {
  const { tenant, owner } = await makeShop();
  const { id: invoiceId } = await createInvoice(owner, asked(tenant.id));
  const before = await getInvoice(scope, invoiceId);
  await refuseMark(systemActor, { invoiceId, fault: "BTCPay: too late" });
  expect(await getInvoice(scope, invoiceId)).toEqual(before);
  const events = await listInvoiceEvents(scope, invoiceId);
  expect(events[0]).toMatchObject({ kind: "mark-refused", detail: { fault: "BTCPay: too late" } });
});

test("only the console itself may", async () => {
  const refused = refuseMark(makeActor("owner", "ten_1"), { invoiceId: "inv_1", fault: "no" });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
});
