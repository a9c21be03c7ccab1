import "server-only";
import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { attentionItems } from "@/lib/invoices/attention/schema";
import type { InvoiceView } from "@/lib/invoices/inputs";
import { invoices } from "@/lib/invoices/schema";

/** `needsAttention` of the rules, for the database: what opens an item. */
export const undecided = or(
  and(
    eq(invoices.status, "expired"),
    inArray(invoices.additionalStatus, ["paid-partial", "paid-late"]),
  ),
  and(eq(invoices.status, "invalid"), ne(invoices.additionalStatus, "marked")),
);

/** Something about the invoice waits for a person. */
export const attention = sql`exists (select 1 from ${attentionItems}
  where ${attentionItems.invoiceId} = ${invoices.id} and ${attentionItems.resolvedAt} is null)`;

export const views: Record<InvoiceView, SQL | undefined> = {
  all: undefined,
  attention,
  waiting: inArray(invoices.status, ["requested", "new", "processing"]),
  settled: eq(invoices.status, "settled"),
  "ran-out": and(eq(invoices.status, "expired"), eq(invoices.additionalStatus, "none")),
};
