import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { Refusal } from "@/lib/platform/errors";
import type { Reader } from "@/lib/platform/reader";
import { attention } from "./queries/views";
import { type Invoice, invoiceEvents, invoices, payments } from "./schema";

export type InvoiceScope = Scope<`invoices:${string}`> | Scope<"btcpay:apply">;
export type InvoicePayment = typeof payments.$inferSelect;
export type InvoiceEvent = typeof invoiceEvents.$inferSelect;

const notHere = () => new Refusal("not-found", "There is no such invoice here.");

export const getInvoice = (scope: InvoiceScope, id: string, from?: Reader): Promise<Invoice> =>
  read(
    scope,
    async (r) => {
      const [found] = await r
        .select()
        .from(invoices)
        .where(and(eq(invoices.id, id), within(scope, invoices.merchantId)));
      if (!found) throw notHere();
      return found;
    },
    from,
  );

export const invoiceByBtcpayId = (
  scope: InvoiceScope,
  btcpayId: string,
  from?: Reader,
): Promise<Invoice | null> =>
  read(
    scope,
    async (r) => {
      const [found] = await r
        .select()
        .from(invoices)
        .where(and(eq(invoices.btcpayId, btcpayId), within(scope, invoices.merchantId)));
      return found ?? null;
    },
    from,
  );

/** Payments of an invoice, oldest first. */
export const knownPayments = (
  scope: InvoiceScope,
  invoiceId: string,
  from?: Reader,
): Promise<InvoicePayment[]> =>
  read(
    scope,
    (r) =>
      r
        .select()
        .from(payments)
        .where(and(eq(payments.invoiceId, invoiceId), within(scope, payments.merchantId)))
        .orderBy(asc(payments.receivedAt), asc(payments.id)),
    from,
  );

/** What happened to an invoice, newest first. */
export const listInvoiceEvents = (
  scope: InvoiceScope,
  invoiceId: string,
  from?: Reader,
): Promise<InvoiceEvent[]> =>
  read(
    scope,
    (r) =>
      r
        .select()
        .from(invoiceEvents)
        .where(and(eq(invoiceEvents.invoiceId, invoiceId), within(scope, invoiceEvents.merchantId)))
        .orderBy(desc(invoiceEvents.at), desc(invoiceEvents.id)),
    from,
  );

/** Invoices with money that counts for nothing until a person decides. */
export const countNeedingAttention = (scope: InvoiceScope, from?: Reader): Promise<number> =>
  read(scope, (r) => r.$count(invoices, and(within(scope, invoices.merchantId), attention)), from);

/** The database's clock, to date a reading of BTCPay before it begins. */
export const clockNow = (scope: InvoiceScope, from?: Reader): Promise<Date> =>
  read(
    scope,
    async (r) => {
      const [row] = await r
        .select({ at: sql<string>`clock_timestamp()` })
        .from(sql`(select 1) as one`);
      return new Date(row?.at ?? 0);
    },
    from,
  );
