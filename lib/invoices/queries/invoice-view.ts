import "server-only";
import { authorize, narrow } from "@/lib/access/authorize";
import { can } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import {
  getInvoice,
  type InvoiceEvent,
  type InvoicePayment,
  type InvoiceScope,
  knownPayments,
  listInvoiceEvents,
} from "@/lib/invoices/queries";
import { isProven } from "@/lib/invoices/rules/proof";
import type { Invoice } from "@/lib/invoices/schema";
import { type JournalRow, journalsFor } from "@/lib/ledger/queries/journal";
import type { Reader } from "@/lib/platform/reader";

/** `proven`: whether its preimage fits; null where there is none to check. */
export type CheckedPayment = InvoicePayment & { proven: boolean | null };

export type InvoiceView = {
  invoice: Invoice;
  payments: CheckedPayment[];
  events: InvoiceEvent[];
  /** Null for those who may not read the books. */
  journals: JournalRow[] | null;
};

/** An invoice with its payments, what happened and what it moved in the books. */
export const invoiceView = (scope: InvoiceScope, id: string, from?: Reader): Promise<InvoiceView> =>
  read(
    scope,
    async (r) => {
      const invoice = await getInvoice(scope, id, r);
      const { merchantId } = invoice;
      const came = await knownPayments(scope, id, r);
      const payments = came.map((one) => ({ ...one, proven: isProven(one) }));
      const events = await listInvoiceEvents(scope, id, r);
      const books = can(scope.actor.grants, "ledger:read", merchantId);
      const ledger = books ? narrow(authorize(scope.actor, "ledger:read"), merchantId) : null;
      const journals = ledger ? await journalsFor(ledger, { ref: id }, r) : null;
      return { invoice, payments, events, journals };
    },
    from,
  );
