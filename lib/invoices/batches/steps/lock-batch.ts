import "server-only";
import { and, eq } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import type { Ctx } from "@/lib/access/command";
import { type InvoiceBatch, invoiceBatches } from "@/lib/invoices/batches/schema";
import { Refusal } from "@/lib/platform/errors";
import { notifyLive } from "@/lib/platform/live";

type On = Pick<Ctx<string>, "tx" | "scope" | "about">;

/** The batch for this transaction alone. */
export async function lockBatch(ctx: On, id: string): Promise<InvoiceBatch> {
  const [batch] = await ctx.tx
    .select()
    .from(invoiceBatches)
    .where(and(eq(invoiceBatches.id, id), within(ctx.scope, invoiceBatches.merchantId)))
    .for("update");
  if (!batch) throw new Refusal("not-found", "There is no such file of invoices here.");
  ctx.about(batch.merchantId, id);
  return batch;
}

export async function changeBatch(
  { tx }: Pick<Ctx, "tx">,
  { id, merchantId }: InvoiceBatch,
  change: Partial<InvoiceBatch>,
): Promise<void> {
  await tx.update(invoiceBatches).set(change).where(eq(invoiceBatches.id, id));
  await notifyLive(tx, { merchantId, noun: "invoices", id });
}
