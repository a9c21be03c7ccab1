import "server-only";
import { and, eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { notifyLive } from "@/lib/platform/live";
import { AddNoteInput } from "./inputs";
import { getInvoice } from "./queries";
import { invoiceEvents } from "./schema";

/** Adds what a person has to say to the timeline of an invoice. The same key is the same note. */
export const addNote = command({
  name: "invoices.add-note",
  permission: "invoices:note",
  input: AddNoteInput,
  async run(ctx, { invoiceId, text, idempotencyKey }) {
    const { merchantId } = await getInvoice(ctx.scope, invoiceId, ctx.tx);
    narrow(ctx.scope, merchantId);
    ctx.about(merchantId, invoiceId);
    const { id: actorId, name: by } = ctx.actor;
    const id = `note_${idempotencyKey}`;
    const detail = { by, text };
    const [made] = await ctx.tx
      .insert(invoiceEvents)
      .values({ merchantId, invoiceId, id, kind: "note", detail, actorId, at: ctx.now })
      .onConflictDoNothing()
      .returning({ id: invoiceEvents.id });
    if (made) await notifyLive(ctx.tx, { merchantId, noun: "invoices", id: invoiceId });
    const [known] = await ctx.tx
      .select()
      .from(invoiceEvents)
      .where(and(eq(invoiceEvents.invoiceId, invoiceId), eq(invoiceEvents.id, id)));
    if ((known?.detail as { text?: string } | undefined)?.text !== text)
      throw new Refusal("conflict", "This form was already used for another note. Open a new one.");
    return { id: invoiceId, repeated: !made };
  },
});
