import { z } from "zod";
import { addressText } from "@/lib/platform/address";
import { msg } from "@/lib/platform/i18n/translator";
import { currencies } from "@/lib/platform/money";
import { buttonKinds, buttonLooks } from "./rules";

const blankIsMissing = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
const plain = /^[^\p{Cc}]*$/u;
const oneLine = msg("Use plain text on one line");

const needed = (missing: string, most: number, long: string) =>
  z.string(missing).trim().min(1, missing).max(most, long).regex(plain, oneLine);
const typed = z.preprocess(
  blankIsMissing,
  z.string().trim().max(40, msg("This amount is too large")).optional(),
);
const optional = <S extends z.ZodType>(shape: S) => z.preprocess(blankIsMissing, shape.optional());
const key = z.string().regex(/^[\w-]{8,64}$/, msg("Open the form again"));
const id = z.string().min(1).max(64);

const wording = {
  name: needed(msg("Write what you call it"), 60, msg("Shorten it to 60 characters")),
  label: needed(msg("Write what stands on the button"), 40, msg("Shorten it to 40 characters")),
  look: z.enum(buttonLooks, msg("Choose a colour")),
  description: optional(
    z.string().trim().max(200, msg("Shorten it to 200 characters")).regex(plain, oneLine),
  ),
  amount: typed,
  min: typed,
  max: typed,
  step: typed,
  returnAddress: optional(z.string().trim().max(500, msg("Shorten it to 500 characters"))),
  /** One site a line. */
  origins: optional(z.string().max(4000, msg("Name at most 20 sites"))),
};

export const CreateButtonInput = z.object({
  ...wording,
  merchantId: id,
  kind: z.enum(buttonKinds, msg("Choose how the amount is set")),
  currency: z.enum(currencies, msg("Choose a currency from the list")),
  idempotencyKey: key,
});

const ButtonIdInput = z.object({ buttonId: id });
export const ChangeButtonInput = ButtonIdInput.extend(wording);
export const PauseButtonInput = ButtonIdInput.extend({ paused: z.boolean() });
export const ShowKeyInput = ButtonIdInput.extend({ renew: z.boolean().default(false) });

const orderNumber = needed(msg("Write the order’s number"), 60, msg("Shorten it to 60 characters"));
export const SignOrderInput = ButtonIdInput.extend({
  orderNumber,
  amount: z.string(msg("Write an amount")).trim().max(40, msg("This amount is too large")),
});

/** A press as it came: what is in it was chosen by whoever sent it. */
export const PressButtonInput = ButtonIdInput.extend({
  amount: z.string().max(40, msg("This amount is too large")).optional(),
  orderNumber: orderNumber.optional(),
  signature: z.string().max(100).optional(),
  origin: z.string().max(300).nullable(),
  referrer: z.string().max(4000).nullable(),
  visitor: z.string().regex(/^[0-9a-f]{64}$/),
});

export const buttonViews = ["all", "live", "paused"] as const;
export type ButtonView = (typeof buttonViews)[number];

/** The address of the list: what is not a filter is left out, never refused. */
export const ButtonListAddress = z.object({
  view: z.enum(buttonViews).catch("all"),
  q: addressText,
  at: z.string().max(90).optional().catch(undefined),
});
export type ButtonListAddress = z.output<typeof ButtonListAddress>;
