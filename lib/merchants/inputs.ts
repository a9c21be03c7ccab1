import { z } from "zod";
import { addressText, listParts } from "@/lib/platform/address";
import { msg } from "@/lib/platform/i18n/translator";
import { assetOf, currencies, unitsOf } from "@/lib/platform/money";
import { isTimeZone, slugFrom } from "./rules";

const line = (missing: string, long: string) =>
  z.string(missing).trim().min(1, missing).max(80, long);
const id = z.string().max(64);

const name = line(msg("Write the name"), msg("Shorten the name to 80 characters"));
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()-]{5,24}$/, "Write a phone number, like +1 876 555 0100")
  .optional();
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(48, "Shorten it to 48 characters")
  .refine((text) => text === slugFrom(text), "Use letters, digits and single hyphens")
  .refine((text) => text !== "all", "This one is taken by the console itself");
export const fiatCurrencies = currencies.filter((one) => assetOf(one) !== "BTC/11");

const facts = {
  name,
  town: line(msg("Write the town"), msg("Shorten the town to 80 characters")),
  country: z.string("Choose a country").regex(/^[A-Z]{2}$/, "Choose a country"),
  timeZone: z.string("Choose a time zone").refine(isTimeZone, "Choose a time zone"),
  phone,
};

export const RegisterMerchantInput = z.object({
  ...facts,
  slug: slug.optional(),
  currency: z.enum(fiatCurrencies, "Choose a currency"),
});
export const UpdateMerchantInput = z.object({ merchantId: id, ...facts });

/** One spelling for one server, so that its store is known again: small host, no default port, no end slash. */
const oneSpelling = (text: string): string => {
  const { origin, pathname } = new URL(text);
  return `${origin.replace(/\.(?=:\d+$|$)/, "")}${pathname}`.replace(/\/+$/, "");
};
const isBare = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { search, hash, username, password } = new URL(text);
  return `${search}${hash}${username}${password}` === "" && !/[?#]$/.test(text);
};

const baseUrl = z
  .string("Write the address of your BTCPay Server")
  .trim()
  .max(300, "Shorten the address")
  .pipe(
    z.url({
      protocol: /^https?$/,
      error: "Write the whole address, like https://btcpay.example.com",
    }),
  )
  .refine(isBare, "Write the address alone, without a name, ? or #")
  .transform(oneSpelling);
const storeId = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{20,64}$/, "Copy the store id from Settings › General in BTCPay")
  .optional();

export const ConnectStoreInput = z.object({
  merchantId: id,
  baseUrl,
  storeId,
  apiKey: z
    .string("Paste the key")
    .trim()
    .min(10, "Paste the whole key")
    .max(200, "This is too long for a key")
    .regex(/^\S+$/, "A key has no spaces"),
});
export const DisconnectStoreInput = z.object({ merchantId: id });
export const AskGrantInput = z.object({ merchantId: id, baseUrl });
export const ReceiveGrantInput = z.object({
  state: z.string().min(20).max(100),
  apiKey: z.string().min(10).max(200).regex(/^\S+$/),
});
export const AcceptGrantInput = z.object({ merchantId: id, grantId: id, storeId });

const limit = z
  .union([z.string(), z.null()])
  .optional()
  .transform((text, context) => {
    const typed = text?.trim() ?? "";
    if (typed === "") return null;
    const units = unitsOf(typed, 2);
    if (units !== null && units >= 0n && units <= 1_000_000_000_000n) return units;
    context.addIssue({
      code: "custom",
      message: "Write an amount in digits, like 20000 or 20000.50, or leave it empty",
    });
    return z.NEVER;
  });
/** `limit` as typed, in the business's currency; empty means that no refund needs a second person. */
export const SetRefundLimitInput = z.object({ merchantId: id, limit });

/** How the list of businesses may lie. */
export const merchantOrders = ["name", "backwards", "newest", "oldest"] as const;
export type MerchantOrder = (typeof merchantOrders)[number];

/** The address of the list of businesses. What is not one of its filters is left out, never refused. */
export const MerchantListAddress = z.object({
  q: addressText,
  currency: z.enum(fiatCurrencies).optional().catch(undefined),
  order: z.enum(merchantOrders).catch("name"),
  ...listParts,
});
export type MerchantListAddress = z.output<typeof MerchantListAddress>;
