import "server-only";
import { and, eq, inArray, ne, or, type SQL } from "drizzle-orm";
import type { InvoiceView } from "@/lib/invoices/inputs";
import { invoices } from "@/lib/invoices/schema";

/** `needsAttention` of the rules, for the database. */
export const attention = or(
  and(
    eq(invoices.status, "expired"),
    inArray(invoices.additionalStatus, ["paid-partial", "paid-late"]),
  ),
  and(eq(invoices.status, "invalid"), ne(invoices.additionalStatus, "marked")),
);

export const views: Record<InvoiceView, SQL | undefined> = {
  all: undefined,
  attention,
  waiting: inArray(invoices.status, ["requested", "new", "processing"]),
  settled: eq(invoices.status, "settled"),
  "ran-out": and(eq(invoices.status, "expired"), eq(invoices.additionalStatus, "none")),
};
