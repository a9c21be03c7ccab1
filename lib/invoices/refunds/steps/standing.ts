import "server-only";
import { and, eq } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import type { Ctx } from "@/lib/access/command";
import type { Room } from "@/lib/invoices/refunds/rules";
import { roomOf } from "@/lib/invoices/refunds/rules/room";
import { type Refund, refunds } from "@/lib/invoices/refunds/schema";
import { type Invoice, invoices, payments } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

type On = { tx: Tx; scope: Scope<string> };

/** The invoice, locked until the command ends: refunds of one invoice take turns. */
export async function lockInvoiceOf({ tx, scope }: On, invoiceId: string): Promise<Invoice> {
  const [invoice] = await tx
    .select()
    .from(invoices)
    .where(and(eq(invoices.id, invoiceId), within(scope, invoices.merchantId)))
    .for("update");
  if (!invoice) throw new Refusal("not-found", "There is no such invoice here.");
  return invoice;
}

/** The refund a command is about, named in its audit row; it and its invoice are locked, the invoice first as everywhere. */
export async function openRefund(
  { about, ...on }: On & Pick<Ctx, "about">,
  refundId: string,
): Promise<Refund> {
  const mine = and(eq(refunds.id, refundId), within(on.scope, refunds.merchantId));
  const [known] = await on.tx.select({ invoiceId: refunds.invoiceId }).from(refunds).where(mine);
  if (!known) throw new Refusal("not-found", "There is no such refund here.");
  await lockInvoiceOf(on, known.invoiceId);
  const [refund] = await on.tx.select().from(refunds).where(mine).for("update");
  if (!refund) throw new Refusal("not-found", "There is no such refund here.");
  about(refund.merchantId, refund.invoiceId);
  return refund;
}

/** The room of a locked invoice, read after the lock was had. */
export async function roomNow({ tx }: Pick<On, "tx">, invoice: Invoice): Promise<Room> {
  const came = await tx.select().from(payments).where(eq(payments.invoiceId, invoice.id));
  const taking = await tx.select().from(refunds).where(eq(refunds.invoiceId, invoice.id));
  return roomOf(invoice, came, taking);
}
