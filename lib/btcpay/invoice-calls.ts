import { z } from "zod";
import { type Currency, type Money, toCurrencyText } from "@/lib/platform/money";
import type { Call } from "./call";
import { BtcpayFault } from "./fault";
import { Invoice, InvoiceMethod } from "./greenfield";
import { type BtcpayInvoice, invoiceFrom } from "./invoice";

export type NewInvoice = {
  /** Our id: kept in metadata and in the search terms, so that a lost answer can be found again. */
  reference: string;
  amount: Money;
  currency: Currency;
  orderNumber?: string | undefined;
  description?: string | undefined;
  buyerName?: string | undefined;
  buyerEmail?: string | undefined;
  redirectUrl?: string | undefined;
  expiryMinutes?: number | undefined;
};

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
const wire = (invoice: NewInvoice) => ({
  amount: toCurrencyText(invoice.amount, invoice.currency),
  currency: invoice.currency,
  metadata: {
    fcInvoiceId: invoice.reference,
    ...(invoice.orderNumber ? { orderId: invoice.orderNumber } : {}),
    ...(invoice.description ? { itemDesc: invoice.description } : {}),
    ...(invoice.buyerName ? { buyerName: invoice.buyerName } : {}),
    ...(invoice.buyerEmail ? { buyerEmail: invoice.buyerEmail } : {}),
  },
  checkout: {
    ...(invoice.expiryMinutes ? { expirationMinutes: invoice.expiryMinutes } : {}),
    ...(invoice.redirectUrl ? { redirectURL: invoice.redirectUrl } : {}),
  },
  additionalSearchTerms: [invoice.reference],
});

export function invoiceCalls(call: Call, storeId: string) {
  const root = `/api/v1/stores/${encodeURIComponent(storeId)}/invoices` as const;
  const at = (id: string) => `${root}/${encodeURIComponent(id)}` as const;
  const methodsOf = (id: string) =>
    call(`GET ${at(id)}/payment-methods`, z.array(InvoiceMethod), {
      query: { onlyAccountedPayments: false },
    });
  const list = (query: Record<string, string | number | boolean>) =>
    call(`GET ${root}`, z.array(Invoice), { query: { includeArchived: true, ...query } });

  return {
    /** Not idempotent at BTCPay: look with `findInvoice` first. */
    async createInvoice(invoice: NewInvoice): Promise<BtcpayInvoice> {
      const made = await call(`POST ${root}`, Invoice, { body: wire(invoice) });
      return invoiceFrom(made, await methodsOf(made.id));
    },
    /** The oldest invoice that carries our id, or null. */
    async findInvoice(reference: string): Promise<BtcpayInvoice | null> {
      const found = (await list({ textSearch: reference, take: 50 }))
        .filter((invoice) => invoice.metadata?.fcInvoiceId === reference)
        .sort((a, b) => a.createdTime.getTime() - b.createdTime.getTime())[0];
      return found ? invoiceFrom(found, await methodsOf(found.id)) : null;
    },
    async getInvoice(btcpayId: string): Promise<BtcpayInvoice> {
      const [invoice, methods] = await Promise.all([
        call(`GET ${at(btcpayId)}`, Invoice),
        methodsOf(btcpayId),
      ]);
      return invoiceFrom(invoice, methods);
    },
    /** Invoices created in from <= t < to (whole seconds), newest first. Currencies we do not keep are left out. */
    async listInvoices(range: { from: Date; to: Date; take: number }): Promise<BtcpayInvoice[]> {
      const wires = await list({
        startDate: seconds(range.from),
        endDate: seconds(range.to) - 1,
        take: range.take,
        includePaymentMethods: true,
      });
      return wires.flatMap((invoice) => {
        try {
          return [invoiceFrom(invoice, invoice.paymentMethods ?? [])];
        } catch (error) {
          if (error instanceof BtcpayFault) return [];
          throw error;
        }
      });
    },
    async markInvoice(btcpayId: string, status: "settled" | "invalid"): Promise<BtcpayInvoice> {
      const marked = await call(`POST ${at(btcpayId)}/status`, Invoice, {
        body: { status: status === "settled" ? "Settled" : "Invalid" },
        idempotent: true,
      });
      return invoiceFrom(marked, await methodsOf(marked.id));
    },
  };
}
