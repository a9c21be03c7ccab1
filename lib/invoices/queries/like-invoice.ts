import "server-only";
import { getInvoice, type InvoiceScope } from "@/lib/invoices/queries";
import { Refusal } from "@/lib/platform/errors";
import { type Asset, type Currency, money, toCurrencyText } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";

/**
 * What to fill in to make an invoice once more; its order number stays its own. An invoice that is not here
 * fills in nothing.
 */
export async function likeInvoice(scope: InvoiceScope, id: string, from?: Reader) {
  try {
    const { amount, asset, expiryMinutes, ...invoice } = await getInvoice(scope, id, from);
    const currency = invoice.currency as Currency;
    const { description, buyerName, buyerEmail } = invoice;
    const text = toCurrencyText(money(amount, asset as Asset), currency);
    return { amount: text, currency, description, buyerName, buyerEmail, expiryMinutes };
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") return undefined;
    throw error;
  }
}
