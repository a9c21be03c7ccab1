import { atomically, type Sql } from "@/lib/btcpay/regtest/database";
import { dec, decText } from "@/lib/btcpay/regtest/decimal";
import type { World } from "@/lib/btcpay/regtest/world";
import { creditTopUp } from "./credit-top-up";
import { followPaymentRequest } from "./follow-payment-request";
import { renewBolt11 } from "./methods";
import { type InvoiceRow, type PaymentRow, paymentsOf } from "./records";
import { type InvoiceEvent, nextStep } from "./state";
import { totals } from "./totals";

type Moved = { invoice: InvoiceRow; events: InvoiceEvent[] };

function settledPrice(invoice: InvoiceRow, payments: PaymentRow[]): string | null {
  if (invoice.amount !== null || payments.every((one) => one.status === "Invalid"))
    return invoice.amount;
  const terms = { price: 0n, rate: dec(invoice.rate ?? "1"), tolerance: 0n, payments };
  return decText(totals(terms).paid);
}

function walk(invoice: InvoiceRow, payments: PaymentRow[], now: Date): InvoiceEvent[] {
  const events: InvoiceEvent[] = [];
  const rate = dec(invoice.rate ?? "1");
  const tolerance = dec(invoice.tolerance);
  for (;;) {
    const step = nextStep({
      status: invoice.status,
      additional: invoice.additional_status,
      price: invoice.amount === null ? null : dec(invoice.amount),
      rate,
      tolerance,
      payments,
      now,
      expiresAt: invoice.expires_at,
      monitoringUntil: invoice.monitoring_until,
    });
    if (!step) return events;
    invoice.status = step.status;
    invoice.additional_status = step.additional;
    events.push(...step.events);
  }
}

async function move(tx: Sql, id: string, now: Date): Promise<Moved | null> {
  const [invoice] = await tx<InvoiceRow[]>`select * from invoices where id = ${id} for update`;
  if (!invoice) return null;
  const payments = await paymentsOf(tx, [id]);
  const rate = dec(invoice.rate ?? "1");
  invoice.amount = settledPrice(invoice, payments);
  const before = `${invoice.status}/${invoice.additional_status}`;
  const events = walk(invoice, payments, now);
  const paid = totals({ price: 0n, rate, tolerance: 0n, payments }).paid;
  if (dec(invoice.paid) !== paid || before !== `${invoice.status}/${invoice.additional_status}`) {
    invoice.paid = decText(paid);
    await tx`update invoices set status = ${invoice.status}, amount = ${invoice.amount},
      additional_status = ${invoice.additional_status}, paid = ${invoice.paid} where id = ${id}`;
  }
  return { invoice, events };
}

export async function announce(
  world: World,
  invoice: Pick<InvoiceRow, "id" | "store_id" | "metadata">,
  events: InvoiceEvent[],
): Promise<void> {
  for (const { type, ...fields } of events) {
    await world.webhooks.emit(invoice.store_id, type, {
      ...fields,
      storeId: invoice.store_id,
      invoiceId: invoice.id,
      metadata: invoice.metadata,
    });
  }
}

/** Moves an invoice as far as its payments and the clock allow, and tells about each arrow. */
export async function advance(world: World, id: string): Promise<InvoiceRow | null> {
  const moved = await atomically(world.sql, (tx) => move(tx, id, world.clock.now()));
  if (!moved) return null;
  const { invoice, events } = moved;
  if (invoice.additional_status === "PaidPartial" && invoice.status === "New")
    await renewBolt11(world, invoice);
  await announce(world, invoice, events);
  await followPaymentRequest(world, invoice, events);
  if (events.some((one) => one.type === "InvoiceSettled")) await creditTopUp(world, invoice);
  return invoice;
}

/** Moves every invoice whose expiry or monitoring end has come. */
export async function advanceDue(world: World): Promise<number> {
  const now = world.clock.now();
  const due = await world.sql<{ id: string }[]>`
    (select id, expires_at as at from invoices
      where status = 'New' and additional_status <> 'Marked' and expires_at <= ${now})
    union all
    (select id, monitoring_until as at from invoices where status = 'Processing'
      and additional_status <> 'Marked' and monitoring_until <= ${now})
    order by at, id`;
  for (const { id } of due) await advance(world, id);
  return due.length;
}
