import { z } from "zod";
import { invoiceViews } from "@/lib/invoices/inputs";
import { invoiceOrders } from "@/lib/invoices/rules/place";
import { currencies } from "@/lib/platform/money";

export const RetryJobInput = z.object({ jobId: z.string().regex(/^job_[0-9a-z]{26}$/) });

/** The filters of the invoice list in an address. A wrong one is refused: without it the file would hold other rows. */
export const InvoiceExportInput = z.object({
  view: z.enum(invoiceViews, "There is no such view").default("all"),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100, "At most 100 characters")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Use plain text on one line")
    .optional(),
  currency: z.enum(currencies, "Choose a currency from the list").optional(),
  order: z.enum(invoiceOrders, "There is no such order").optional(),
  ids: z
    .string()
    .regex(/^\w{1,60}(,\w{1,60}){0,199}$/, "Choose 1 to 200 invoices")
    .transform((text) => text.split(","))
    .optional(),
});

/** The filters of the receipt list in an address, refused when wrong for the same reason. */
export const ReceiptExportInput = z.object({
  series: z.enum(["receipt", "credit-note"], "There is no such series").optional(),
  q: z.string().trim().min(1).max(100, "At most 100 characters").optional(),
  currency: z.enum(currencies, "Choose a currency from the list").optional(),
});
