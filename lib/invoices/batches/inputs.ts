import { z } from "zod";

export const maxRows = 5000;
export const maxBytes = 1_000_000;

/** A CSV file as text. Its rows are looked at one by one: a bad one is named, never the end of the others. */
export const UploadBatchInput = z.object({
  merchantId: z.string().min(1).max(64),
  name: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line")
    .optional(),
  text: z.string("Choose a file, or paste its rows").min(1, "Choose a file, or paste its rows"),
  idempotencyKey: z.string().regex(/^[\w-]{8,64}$/, "Open the form again"),
});

const batchId = z.string().min(1).max(64);
/** How many the person was told: another number now makes nothing. */
export const ConfirmBatchInput = z.object({ batchId, count: z.number().int().positive() });
export const StopBatchInput = z.object({ batchId });
export const RetryBatchInput = z.object({ batchId });
export const MakeSliceInput = z.object({ batchId });

export const rowViews = ["bad", "ready", "making", "failed", "made"] as const;
export type RowView = (typeof rowViews)[number];

/** The address of a batch. What is not one of these is left out, never refused. */
export const BatchAddress = z.object({
  view: z.enum(rowViews).optional().catch(undefined),
  at: z.string().max(90).optional().catch(undefined),
});
