import { z } from "zod";
import { msg } from "@/lib/platform/i18n/translator";

const line = (least: string, max: number) =>
  z
    .string(least)
    .trim()
    .min(2, least)
    .max(max, "Shorten it to 200 characters")
    .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line");

const destination = z
  .string("Write a Lightning address, like keisha@example.com")
  .trim()
  .max(2000, "This is too long for a Lightning address or invoice")
  .regex(
    /^(?:(?:lightning:)?ln[a-z0-9]{50,}|[a-z0-9._+-]+@[a-z0-9.-]+(?::\d+)?)$/i,
    "Write a Lightning address, like keisha@example.com, or paste a Lightning invoice",
  );

const fields = z.object({
  invoiceId: z.string().min(1).max(64),
  variant: z.enum(["full", "part", "over"], "Choose how much to refund"),
  /** For a part: in the invoice's currency, as typed. */
  amount: z
    .string("Write the amount in digits, like 2450 or 2450.50")
    .max(40, "This amount is too large")
    .optional(),
  rate: z.enum(["then", "now"], "Choose the rate").default("then"),
  reason: line(msg("Write why, in a few words"), 200),
  to: z.enum(["link", "address"], "Choose where it goes").default("link"),
  destination: destination.optional(),
  /** Made once per form: the same key again is the same refund. */
  idempotencyKey: z.string().regex(/^[\w-]{8,64}$/, "Open the form again"),
});

export const RefundInvoiceInput = fields.superRefine((input, ctx) => {
  if (input.variant === "part" && !input.amount)
    ctx.addIssue({ code: "custom", path: ["amount"], message: "Write how much to refund" });
  if (input.to === "address" && !input.destination)
    ctx.addIssue({
      code: "custom",
      path: ["destination"],
      message: "Write a Lightning address, like keisha@example.com",
    });
});

export const RefundIdInput = z.object({ refundId: z.string().min(1).max(64) });

const payout = z.object({
  id: z.string().min(1).max(100),
  state: z.enum(["awaiting-approval", "awaiting-payment", "in-progress", "completed", "cancelled"]),
  msat: z.bigint().nonnegative(),
  proof: z.string().max(200).nullable(),
});
/** What BTCPay says of a refund's pull payment and of every payout from it. */
export const ApplyRefundInput = RefundIdInput.extend({
  archived: z.boolean(),
  payouts: z.array(payout).max(1000),
});

export const RecordRefundInput = RefundIdInput.extend({
  pullPaymentId: z.string().min(1).max(100),
  link: z.string().min(1).max(1000),
});
export const FailRefundInput = RefundIdInput.extend({
  fault: z.string().min(1).max(1000),
  final: z.boolean(),
});
export const RecordClaimMailInput = RefundIdInput.extend({
  askedBy: z.object({ id: z.string().min(1).max(64), name: z.string().max(200) }),
});
