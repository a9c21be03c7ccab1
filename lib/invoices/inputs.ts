import { z } from "zod";
import { addressDay, addressText, listParts } from "@/lib/platform/address";
import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";
import { type Currency, currencies, parseAmount } from "@/lib/platform/money";
import { invoiceOrders } from "./rules/place";

const blankIsMissing = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

/** One line of plain text: no control characters, trimmed. */
const line = (max: number) =>
  z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .max(max, `At most ${max} characters`)
      .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line")
      .optional(),
  );

const email = z.preprocess(
  blankIsMissing,
  z
    .email("Write an address like keisha@example.com")
    .max(254, "Shorten the e-mail to 254 characters")
    .optional(),
);

const fields = z.object({
  merchantId: z.string().min(1),
  currency: z.enum(currencies, "Choose a currency from the list"),
  amount: z
    .string("Write the amount in digits, like 2450 or 2450.50")
    .max(40, "This amount is too large"),
  description: line(200),
  orderNumber: line(60),
  buyerName: line(100),
  buyerEmail: email,
  expiryMinutes: z.coerce
    .number("Write a number of minutes")
    .int("Write whole minutes")
    .min(1, "At least 1 minute")
    .max(10_080, "At most 7 days")
    .default(15),
  /** Made once per form: the same key again is the same invoice. */
  idempotencyKey: z.string().regex(/^[\w-]{8,64}$/, "Open the form again"),
});

function priced<T extends { amount: string; currency: Currency }>(input: T, ctx: z.RefinementCtx) {
  try {
    return { ...input, price: parseAmount(input.amount, input.currency) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    ctx.addIssue({ code: "custom", path: ["amount"], message: refusal.message });
    return z.NEVER;
  }
}

/** What a person asks for; `amount` comes out as `price` in minor units. */
export const CreateInvoiceInput = fields.transform(priced);

/** The same for one of many: under whose key and for whom is said once for all of them. */
export const InvoiceRowInput = fields
  .omit({ merchantId: true, idempotencyKey: true })
  .transform(priced);

/** An amount in its currency by itself, so that its fault is found beside those of other fields. */
export const PriceInput = fields.pick({ amount: true, currency: true }).transform(priced);

export const MarkInvoiceInput = z.object({
  invoiceId: z.string().min(1),
  as: z.enum(["settled", "invalid"]),
});

/** Lines of plain text: no control characters but line breaks, and none that turn the reading around. */
export const AddNoteInput = z.object({
  invoiceId: z.string().min(1).max(64),
  text: z
    .string(msg("Write the note"))
    .trim()
    .min(1, msg("Write the note"))
    .max(500, msg("Shorten it to 500 characters"))
    .regex(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|\n)*$/u, msg("Use plain text")),
  idempotencyKey: z.string().regex(/^[\w-]{8,64}$/, "Open the form again"),
});

export const RecordProofInput = z.object({
  invoiceId: z.string().min(1).max(64),
  paymentId: z.string().min(1).max(64),
  preimage: z.string().regex(/^[0-9a-f]{64}$/),
});

export const RecordOpinionInput = z.object({
  invoiceId: z.string().min(1).max(64),
  paymentId: z.string().min(1).max(64),
  opinion: z.enum(["agrees", "disagrees", "unknown"]),
  confirmations: z.number().int().min(0).max(10_000_000),
});

/** Up to one page of a list at once. */
export const VoidInvoicesInput = z.object({
  merchantId: z.string().min(1),
  invoiceIds: z
    .array(z.string().min(1).max(64))
    .min(1, "Choose at least one invoice")
    .max(200, "At most 200 invoices at once")
    .transform((ids) => [...new Set(ids)]),
});

export const invoiceViews = ["all", "attention", "waiting", "settled", "ran-out"] as const;
export type InvoiceView = (typeof invoiceViews)[number];

/** What a reading of BTCPay must carry beside the state itself. */
export const ReadingInput = z.object({
  merchantId: z.string().min(1),
  btcpayId: z.string().min(1).max(100),
  /** The database's clock before BTCPay was asked. */
  readAt: z.date(),
  /** BTCPay's own instants by webhook type. */
  times: z.record(z.string(), z.date()).default({}),
});

export const FailInvoiceInput = z.object({
  invoiceId: z.string().min(1),
  fault: z.string().min(1).max(1000),
});

/** The address of the list: its filters. What is not one of them is left out, never refused. */
export const InvoiceListAddress = z.object({
  view: z.enum(invoiceViews).catch("all"),
  q: addressText,
  currency: z.enum(currencies).optional().catch(undefined),
  from: addressDay,
  to: addressDay,
  order: z.enum(invoiceOrders).catch("newest"),
  ...listParts,
});
export type InvoiceListAddress = z.output<typeof InvoiceListAddress>;
