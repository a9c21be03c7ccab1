import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import {
  endOf,
  type Facts,
  isCalm,
  stillLost,
  type Wanted,
  wantedOf,
} from "@/lib/invoices/attention/rules";
import { type AttentionItem, attentionItems } from "@/lib/invoices/attention/schema";
import { isOver } from "@/lib/invoices/refunds/rules";
import { roomOf } from "@/lib/invoices/refunds/rules/room";
import { refunds } from "@/lib/invoices/refunds/schema";
import { type Invoice, invoices, payments } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";

type On = { tx: Tx; now: Date };

async function factsOf(tx: Tx, invoice: Invoice): Promise<Facts> {
  const came = await tx.select().from(payments).where(eq(payments.invoiceId, invoice.id));
  const all = await tx.select().from(refunds).where(eq(refunds.invoiceId, invoice.id));
  const left = all.filter(({ status }) => isOver(status));
  return { invoice, room: roomOf(invoice, came, left), refunds: all };
}

const undecided = { decision: null, why: null, byId: null, byName: null, decidedAt: null } as const;

/** Writes down what wants a decision. What a person let be stays so; what came back is opened again. */
export async function openItem({ tx, now }: On, invoice: Invoice, item: OpenItem): Promise<void> {
  const { id: invoiceId, merchantId, asset } = invoice;
  const told = { amount: item.amount, detail: item.detail, msat: item.msat ?? null };
  const [known] = await tx
    .select()
    .from(attentionItems)
    .where(
      and(
        eq(attentionItems.invoiceId, invoiceId),
        eq(attentionItems.reason, item.reason),
        eq(attentionItems.subject, item.subject),
      ),
    )
    .for("update");
  if (known?.how === "kept") return;
  const { reason, subject } = item;
  if (!known)
    await tx
      .insert(attentionItems)
      .values({
        id: newId("att"),
        merchantId,
        invoiceId,
        reason,
        subject,
        asset,
        ...told,
        openedAt: now,
      })
      .onConflictDoNothing();
  else if (known.resolvedAt)
    await tx
      .update(attentionItems)
      .set({ ...told, ...undecided, openedAt: now, resolvedAt: null, how: null })
      .where(eq(attentionItems.id, known.id));
  else if (known.amount !== told.amount || known.detail !== told.detail)
    await tx.update(attentionItems).set(told).where(eq(attentionItems.id, known.id));
}
type OpenItem = Wanted & { msat?: bigint };

const isWanted = (item: AttentionItem, facts: Facts, now: readonly Wanted[]): boolean =>
  item.reason === "lost-lightning"
    ? stillLost(facts.invoice)
    : now.some(({ reason, subject }) => reason === item.reason && subject === item.subject);

const openOf = (tx: Tx, invoiceId: string): Promise<AttentionItem[]> =>
  tx
    .select()
    .from(attentionItems)
    .where(and(eq(attentionItems.invoiceId, invoiceId), isNull(attentionItems.resolvedAt)));

/** Makes the open items of an invoice equal to what its rows say, in the caller's transaction. Twice is once. */
export async function refreshAttention(on: On, invoiceId: string): Promise<void> {
  const [invoice] = await on.tx.select().from(invoices).where(eq(invoices.id, invoiceId));
  if (invoice) await makeEqual(on, invoice, await openOf(on.tx, invoiceId));
}

/** The same after a reading of BTCPay: most of them leave nothing to look at. */
export async function followState(on: On, invoiceId: string): Promise<void> {
  const [invoice] = await on.tx.select().from(invoices).where(eq(invoices.id, invoiceId));
  if (!invoice) return;
  const open = await openOf(on.tx, invoiceId);
  if (open.length > 0 || !isCalm(invoice)) await makeEqual(on, invoice, open);
}

async function makeEqual(on: On, invoice: Invoice, open: AttentionItem[]): Promise<void> {
  const { tx, now } = on;
  const invoiceId = invoice.id;
  const facts = await factsOf(tx, invoice);
  const wanted = wantedOf(facts);
  const over = open.filter((item) => !isWanted(item, facts, wanted));
  for (const item of over)
    await tx
      .update(attentionItems)
      .set({ resolvedAt: now, how: endOf(item.reason, facts) })
      .where(eq(attentionItems.id, item.id));
  for (const item of wanted) await openItem(on, invoice, item);
  if (over.length + wanted.length > 0)
    await notifyLive(tx, { merchantId: invoice.merchantId, noun: "invoices", id: invoiceId });
}

/** BTCPay did not follow a decision: it is open to be taken again. */
export const forgetDecision = (tx: Tx, invoiceId: string) =>
  tx
    .update(attentionItems)
    .set(undecided)
    .where(and(eq(attentionItems.invoiceId, invoiceId), isNull(attentionItems.resolvedAt)));
