import { eq } from "drizzle-orm";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import { merchants } from "@/lib/merchants/schema";
import { newId } from "@/lib/platform/ids";
import { createRequest } from "./create-request";
import { requestEvents, requestInvoices, requestReminders, requests } from "./schema";

/** A business with an owner, and a request for J$2,450.00 of it. */
export async function madeRequest(more: object = {}) {
  const tenant = await makeTenant({ currency: "JMD" });
  const merchantId = tenant.id;
  await withEverything((tx) =>
    tx.insert(merchants).values({ merchantId, town: "Negril", registeredBy: "test" }),
  );
  const owner = makeActor("owner", merchantId);
  const wish = {
    ...{ merchantId, kind: "once" as const, title: "Catering", currency: "JMD" as const },
    ...{ amount: "2450", idempotencyKey: newId("key"), ...more },
  };
  const { id } = await createRequest(owner, wish);
  return { merchantId, owner, wish, id, code: (await requestRow(id)).code };
}

export async function requestRow(id: string) {
  const [row] = await withEverything((tx) => tx.select().from(requests).where(eq(requests.id, id)));
  if (!row) throw new Error(`There is no request ${id}`);
  return row;
}

export const linksOf = (id: string) =>
  withEverything((tx) =>
    tx.select().from(requestInvoices).where(eq(requestInvoices.requestId, id)),
  );

export const remindersOf = (id: string) =>
  withEverything((tx) =>
    tx.select().from(requestReminders).where(eq(requestReminders.requestId, id)),
  );

export const kindsOf = async (id: string): Promise<string[]> => {
  const rows = await withEverything((tx) =>
    tx.select().from(requestEvents).where(eq(requestEvents.requestId, id)),
  );
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ kind }) => kind);
};

/** What BTCPay said of an invoice, as the row would then be. */
export const becomes = (id: string, fields: Partial<Invoice>) =>
  withEverything((tx) => tx.update(invoices).set(fields).where(eq(invoices.id, id)));

export const payer = () => newId("key");
