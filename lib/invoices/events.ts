import { z } from "zod";
import { event } from "@/lib/platform/events";

const about = { invoiceId: z.string(), merchantId: z.string() };
const amount = z.coerce.bigint<bigint | string>();

/** `paidMsat` counts settled bitcoin only: 0 when a person marked an unpaid invoice. */
export const invoiceSettled = event(
  "invoice.settled",
  z.object({
    ...about,
    paymentHashes: z.array(z.string()),
    paidMsat: amount,
    amount,
    asset: z.string(),
  }),
);

export const invoiceExpired = event(
  "invoice.expired",
  z.object({ ...about, partPaid: z.boolean() }),
);

/** Money came that counts for nothing until a person decides. */
export const invoiceAttention = event(
  "invoice.attention",
  z.object({ ...about, reason: z.enum(["part-paid", "paid-late", "not-confirmed"]) }),
);

/** Told once for a refund, with what really left: in millisatoshi and in the invoice's asset, of `paidAmount`. */
export const invoiceRefunded = event(
  "invoice.refunded",
  z.object({
    ...about,
    refundId: z.string(),
    msat: amount,
    amount,
    asset: z.string(),
    paidAmount: amount,
  }),
);
