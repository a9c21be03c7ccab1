import { z } from "zod";
import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";
import { currencies, parseAmount } from "@/lib/platform/money";

const blankIsMissing = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
const plain = /^[^\p{Cc}]*$/u;

const day = z.preprocess(
  blankIsMissing,
  z.iso.date(msg("Choose a day of the calendar")).optional(),
);
const email = z.preprocess(
  blankIsMissing,
  z
    .email(msg("Write an address like keisha@example.com"))
    .max(254, msg("Shorten the e-mail to 254 characters"))
    .optional(),
);

const wording = {
  title: z
    .string(msg("Write what it is for"))
    .trim()
    .min(1, msg("Write what it is for"))
    .max(120, msg("Shorten it to 120 characters"))
    .regex(plain, msg("Use plain text on one line")),
  note: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .max(500, msg("Shorten it to 500 characters"))
      .regex(plain, msg("Use plain text on one line"))
      .optional(),
  ),
  amount: z
    .string(msg("Write the amount in digits, like 2450 or 2450.50"))
    .max(40, msg("This amount is too large")),
  partial: z.boolean().default(false),
  dueDay: day,
  closes: z.boolean().default(false),
  payerEmail: email,
  remind: z.boolean().default(false),
};
const key = z.string().regex(/^[\w-]{8,64}$/, msg("Open the form again"));
export const RequestIdInput = z.object({ requestId: z.string().min(1).max(64) });

type Reminding = { remind: boolean; payerEmail?: string | undefined; dueDay?: string | undefined };

function checkReminding(input: Reminding, ctx: z.RefinementCtx): void {
  const say = (field: string, message: string) =>
    ctx.addIssue({ code: "custom", path: [field], message });
  if (input.remind && !input.payerEmail) say("payerEmail", msg("Write where the reminders go"));
  if (input.remind && !input.dueDay) say("dueDay", msg("Reminders need a due date"));
}

export const CreateRequestInput = z
  .object({
    ...wording,
    merchantId: z.string().min(1).max(64),
    kind: z.enum(["once", "reusable"], msg("Choose how often it can be paid")),
    currency: z.enum(currencies, msg("Choose a currency from the list")),
    idempotencyKey: key,
  })
  .superRefine((input, ctx) => {
    if (input.kind === "once") checkReminding(input, ctx);
  })
  .transform((input, ctx) => {
    try {
      return { ...input, price: parseAmount(input.amount, input.currency) };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      ctx.addIssue({ code: "custom", path: ["amount"], message: refusal.message });
      return z.NEVER;
    }
  });

export const EditRequestInput = RequestIdInput.extend(wording).superRefine(checkReminding);
export const ArchiveRequestInput = RequestIdInput.extend({ archived: z.boolean() });
export const RemindInput = RequestIdInput.extend({ idempotencyKey: key });

const code = z.string().regex(/^[\w-]{10,40}$/, msg("This link is not whole"));
export const CodeInput = z.object({ code });
export const StartPaymentInput = CodeInput.extend({
  /** For a part: in the request's currency, as typed. */
  amount: z.preprocess(
    blankIsMissing,
    z.string().max(40, msg("This amount is too large")).optional(),
  ),
  payerKey: key,
});
export const FollowInvoiceInput = z.object({ invoiceId: z.string().min(1).max(64) });
export const ReminderInput = RequestIdInput.extend({
  kind: z.enum(["before", "due", "after"]),
  dueDay: z.iso.date(),
});

export const requestViews = ["all", "open", "overdue", "paid", "reusable", "archived"] as const;
export type RequestView = (typeof requestViews)[number];

/** The address of the list: what is not a filter is left out, never refused. */
export const RequestListAddress = z.object({
  view: z.enum(requestViews).catch("all"),
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  at: z.string().max(90).optional().catch(undefined),
});
export type RequestListAddress = z.output<typeof RequestListAddress>;
