import { z } from "zod";
import { parseDay } from "@/lib/platform/dates";
import { msg } from "@/lib/platform/i18n/translator";
import { currencies, unitsOf } from "@/lib/platform/money";

const id = z.string().min(1).max(64);
const blank = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

const nineDigits = z
  .string("Write the TRN")
  .max(40, "A TRN has 9 digits, like 123-456-789")
  .transform((text) => text.replace(/[\s-]/g, ""))
  .refine(
    (digits) => /^\d{9}$/.test(digits) && !/^(\d)\1{8}$/.test(digits),
    "A TRN has 9 digits, like 123-456-789",
  );

const plainLine = (most: number, long: string) =>
  z
    .string()
    .trim()
    .max(most, long)
    .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line");

const address = z
  .string("Write the address")
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter(Boolean)
      .join("\n"),
  )
  .pipe(
    z
      .string()
      .min(1, "Write the address")
      .max(300, "Shorten the address to 300 characters")
      .regex(/^([^\p{Cc}]|\n)*$/u, "Use plain text")
      .refine((text) => text.split("\n").length <= 5, "At most 5 lines"),
  );

export const SetTaxProfileInput = z.object({
  merchantId: id,
  legalName: z.preprocess(
    blank,
    plainLine(120, msg("Shorten the name to 120 characters")).optional(),
  ),
  trn: nineDigits,
  gctNumber: z.preprocess(
    blank,
    z
      .string()
      .trim()
      .regex(
        /^(?=.*\d)[0-9A-Za-z][0-9A-Za-z -]{3,19}$/,
        "Write the number as it stands on the certificate: letters, digits and hyphens",
      )
      .optional(),
  ),
  address,
  category: z.enum(["standard", "zero", "exempt"], "Choose what is sold").default("standard"),
});

const day = z
  .string("Write the day as 2026-11-22")
  .refine((text) => parseDay(text, "UTC") !== null, "Write the day as 2026-11-22");
const percent = z.string("Write a percentage, like 15 or 16.5").transform((text, context) => {
  const units = unitsOf(text.trim(), 2);
  if (units !== null && units >= 0n && units <= 10_000n) return Number(units);
  context.addIssue({
    code: "custom",
    message: "Write a percentage from 0 to 100, like 15 or 16.5",
  });
  return z.NEVER;
});
/** `percent` as typed, with at most two decimals; it holds from the local day on. */
export const SetTaxRateInput = z.object({ merchantId: id, fromDay: day, percent });
export const RemoveTaxRateInput = z.object({ merchantId: id, fromDay: day });

export const WriteReceiptInput = z.object({ invoiceId: id });
export const WriteCreditNoteInput = z.object({
  invoiceId: id,
  refundId: id,
  /** What really left, in minor units of the invoice's asset and in millisatoshi. */
  amount: z.bigint().positive(),
  msat: z.bigint().positive(),
});

export const SendReceiptInput = z.object({
  receiptId: id,
  email: z
    .email("Write an address like keisha@example.com")
    .max(254, "Shorten the e-mail to 254 characters"),
  idempotencyKey: z.string().regex(/^[\w-]{8,64}$/, "Open the form again"),
});
export const RecordMailedInput = z.object({ mailId: id });

const dayInAddress = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

/** The address of the list: its filters. What is not one of them is left out, never refused. */
export const ReceiptListAddress = z.object({
  series: z.enum(["receipt", "credit-note"]).optional().catch(undefined),
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  currency: z.enum(currencies).optional().catch(undefined),
  from: dayInAddress,
  to: dayInAddress,
  at: z.string().max(90).optional().catch(undefined),
});
export type ReceiptListAddress = z.output<typeof ReceiptListAddress>;
