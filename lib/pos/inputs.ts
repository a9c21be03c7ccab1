import { z } from "zod";
import { msg } from "@/lib/platform/i18n/translator";
import { unitsOf } from "@/lib/platform/money";

const id = z.string().min(1).max(64);
const line = (max: number, least: string) =>
  z
    .string(least)
    .trim()
    .min(1, least)
    .max(max, `Shorten it to ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line");
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Shorten it to ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line")
    .optional();

const taxRate = z
  .string()
  .trim()
  .default("0")
  .transform((text, ctx) => {
    const units = unitsOf(text || "0", 2);
    if (units !== null && units >= 0n && units <= 10_000n) return Number(units);
    ctx.addIssue({ code: "custom", message: "Write a percentage from 0 to 100, like 15 or 12.5" });
    return z.NEVER;
  });

const tipPresets = z
  .string()
  .default("")
  .transform((text, ctx) => {
    const words = text.split(/[\s,;%]+/).filter(Boolean);
    const percents = [...new Set(words.map(Number))];
    const fits = (one: number) => Number.isInteger(one) && one >= 1 && one <= 50;
    if (percents.length <= 4 && percents.every(fits)) return percents.sort((a, b) => a - b);
    ctx.addIssue({
      code: "custom",
      message: "Write up to four whole percentages from 1 to 50, like 5, 10, 15",
    });
    return z.NEVER;
  });

const settings = {
  name: line(40, msg("Name the till")),
  taxRate,
  taxIncluded: z.boolean().default(false),
  tipPresets,
};
export const CreateTillInput = z.object({ merchantId: id, ...settings });
export const ChangeTillInput = z.object({
  tillId: id,
  ...settings,
  closed: z.boolean().default(false),
});

export const SaveItemInput = z.object({
  merchantId: id,
  /** Left out for a new item. */
  itemId: id.optional(),
  name: line(60, msg("Name the item")),
  category: optionalLine(40),
  price: z
    .string("Write the price in digits, like 450 or 450.50")
    .max(30, "This price is too large"),
  stock: z
    .string()
    .trim()
    .regex(/^-?\d{1,6}$/, "Write a whole number, or leave it empty")
    .transform(Number)
    .optional(),
  hidden: z.boolean().default(false),
});

const minor = z
  .string()
  .regex(/^\d{1,15}$/, "Write the amount in digits")
  .transform(BigInt);
const key = z.string().regex(/^[\w-]{8,64}$/, "Start the sale again");

export const MakeSaleInput = z.object({
  till: id,
  idempotencyKey: key,
  tender: z.enum(["bitcoin", "cash", "card-terminal"], "Choose how it is paid"),
  lines: z
    .array(
      z.object({
        itemId: id.nullable(),
        name: z
          .string()
          .trim()
          .max(60)
          .regex(/^[^\p{Cc}]*$/u),
        unit: minor,
        quantity: z.number().int().min(1, "At least 1").max(999, "At most 999"),
      }),
    )
    .min(1, "Add something to the sale first")
    .max(100, "At most 100 lines in one sale"),
  discount: minor,
  tip: minor,
  /** As the till showed them when it was sold. */
  taxRate: z.number().int().min(0).max(10_000),
  taxIncluded: z.boolean(),
  given: minor.optional(),
  note: optionalLine(200),
  /** Of a sale that waited for the network in the browser. */
  soldAt: z.coerce.date().optional(),
});

export const DropSaleInput = z.object({ till: id, idempotencyKey: key });
export const SettleSaleInput = z.object({ invoiceId: id });

const cash = z
  .string("Write the amount in digits, like 5000 or 5000.50")
  .trim()
  .max(30, "This amount is too large");
export const OpenShiftInput = z.object({ till: id, float: cash });
export const CloseShiftInput = z.object({
  till: id,
  shiftId: id,
  counted: cash,
  note: optionalLine(200),
});
