import { sql } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { type InvoiceFilter, invoicesWhere } from "@/lib/invoices/queries/list-invoices";
import { byAmount, falls } from "@/lib/invoices/rules/place";
import { faceInSight } from "@/lib/reports/rules/face";
import { amountCell, instantCell, satsCell, textCell } from "./cells";
import { plainSql } from "./plain-sql";

const invoiceRows = (where: string, order: string): string => `
  select invoices.id as invoice, t.slug as business, invoices.btcpay_id as btcpay_invoice,
    ${textCell("invoices.order_number", "order_number")},
    ${textCell("invoices.description", "description")},
    invoices.status, invoices.additional_status,
    ${instantCell("invoices.created_at", "created_at")},
    ${instantCell("invoices.settled_at", "settled_at")},
    invoices.currency, split_part(invoices.asset, '/', 1) as amount_currency,
    ${amountCell("invoices.amount", "invoices.asset", "amount")},
    ${amountCell("invoices.paid_amount", "invoices.asset", "paid")},
    invoices.rate, invoices.rate_pair, ${instantCell("invoices.rate_at", "rate_at")}
  from invoices join tenants t on t.id = invoices.merchant_id
  where ${where}
  order by ${order}`;

/** One row per invoice made in the range. */
export const invoicesSelect = (where: string): string =>
  invoiceRows(
    where.replaceAll("$at", "invoices.created_at").replaceAll("$merchant", "invoices.merchant_id"),
    "invoices.created_at, invoices.id",
  );

/** Exactly the rows of the invoice list under the same filter, in its order, all pages. */
export function listedInvoicesSelect(scope: Scope<"reports:export">, filter: InvoiceFilter) {
  const order = filter.order ?? "newest";
  const key = byAmount(order) ? "invoices.amount" : "invoices.created_at";
  const way = falls(order) ? "desc" : "asc";
  return invoiceRows(
    plainSql(invoicesWhere(scope, filter) ?? sql`true`),
    `${key} ${way}, invoices.id ${way}`,
  );
}

/** One row per payment received in the range. */
export const paymentsSelect = (where: string): string => `
  select p.id as payment, p.invoice_id as invoice, t.slug as business,
    ${instantCell("p.received_at", "received_at")}, ${instantCell("p.settled_at", "settled_at")},
    p.method, p.status, ${satsCell("p.msat", "sats")}, ${satsCell("p.fee_msat", "fee_sats")},
    split_part(p.asset, '/', 1) as value_currency, ${amountCell("p.value", "p.asset", "value")},
    p.rate, p.rate_pair, p.rate_source, p.btcpay_id as payment_reference,
    ${faceInSight("c")} as flashcard, p.journal_id as journal
  from invoice_payments p join tenants t on t.id = p.merchant_id left join cards c on c.id = p.card_id
  where ${where.replaceAll("$at", "p.received_at").replaceAll("$merchant", "p.merchant_id")}
  order by p.received_at, p.id`;
