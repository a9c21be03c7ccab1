import { faceInSight } from "@/lib/reports/rules/face";
import { amountCell, instantCell, satsCell, textCell } from "./cells";

/** One row per invoice made in the range. */
export const invoicesSelect = (where: string): string => `
  select i.id as invoice, t.slug as business, i.btcpay_id as btcpay_invoice,
    ${textCell("i.order_number", "order_number")}, ${textCell("i.description", "description")},
    i.status, i.additional_status,
    ${instantCell("i.created_at", "created_at")}, ${instantCell("i.settled_at", "settled_at")},
    i.currency, split_part(i.asset, '/', 1) as amount_currency,
    ${amountCell("i.amount", "i.asset", "amount")}, ${amountCell("i.paid_amount", "i.asset", "paid")},
    i.rate, i.rate_pair, ${instantCell("i.rate_at", "rate_at")}
  from invoices i join tenants t on t.id = i.merchant_id
  where ${where.replaceAll("$at", "i.created_at").replaceAll("$merchant", "i.merchant_id")}
  order by i.created_at, i.id`;

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
