import { z } from "zod";
import { plainDecimal } from "./decimal";

/** An amount or rate: BTCPay writes most as text and a few as JSON numbers. Comes out as plain decimal text. */
const decimal = z.union([z.string(), z.number().int()]).transform((value, ctx) => {
  const plain = plainDecimal(String(value));
  if (plain !== null) return plain;
  ctx.issues.push({ code: "custom", message: "not a decimal", input: value });
  return z.NEVER;
});
const instant = z.coerce
  .number()
  .int()
  .transform((seconds) => new Date(seconds * 1000));
const maybeText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

export const ApiKey = z.object({ label: maybeText, permissions: z.array(z.string()) });

export const ServerInfo = z.object({
  version: z.string(),
  fullySynched: z.boolean(),
  supportedPaymentMethods: z.array(z.string()).optional(),
});

export const Store = z.object({ id: z.string(), name: z.string(), defaultCurrency: z.string() });

export const Rate = z.object({
  currencyPair: z.string(),
  rate: decimal.nullish().transform((rate) => rate ?? null),
  errors: z.array(z.string()).nullish(),
});

export const PaymentMethodConfig = z.object({
  paymentMethodId: z.string(),
  enabled: z.boolean(),
  config: z.unknown().optional(),
});

export const PayoutProcessor = z.object({
  name: z.string(),
  payoutMethods: z.array(z.string()).nullish(),
});

export const LightningProcessor = z.object({
  payoutMethodId: z.string(),
  processNewPayoutsInstantly: z.boolean().optional(),
});

/** Of the store's node; amounts are whole millisatoshi as text. */
export const LightningInvoice = z.object({
  status: z.enum(["Unpaid", "Paid", "Expired"]),
  amountReceived: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullish(),
  preimage: maybeText,
});

export const Webhook = z.object({ id: z.string(), url: z.string(), enabled: z.boolean() });
export const NewWebhook = Webhook.extend({ secret: z.string().min(1) });

export const InvoicePayment = z.object({
  id: z.string(),
  receivedDate: instant,
  value: decimal,
  fee: decimal,
  status: z.enum(["Processing", "Settled", "Invalid"]),
  destination: maybeText,
});

export const InvoiceMethod = z.object({
  paymentMethodId: z.string(),
  currency: z.string(),
  destination: maybeText,
  paymentLink: maybeText,
  rate: decimal,
  due: decimal,
  amount: decimal,
  paymentMethodPaid: decimal,
  payments: z.array(InvoicePayment),
  additionalData: z.looseObject({ preimage: maybeText }).nullish(),
});

export const Invoice = z.object({
  id: z.string(),
  amount: decimal.nullish(),
  paidAmount: decimal.optional(),
  currency: z.string(),
  type: z.string(),
  checkoutLink: z.string(),
  createdTime: instant,
  expirationTime: instant,
  monitoringExpiration: instant,
  status: z.enum(["New", "Processing", "Settled", "Expired", "Invalid"]),
  additionalStatus: z.string(),
  availableStatusesForManualMarking: z.array(z.string()),
  archived: z.boolean(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  checkout: z.looseObject({ speedPolicy: maybeText }).nullish(),
  paymentMethods: z.array(InvoiceMethod).nullish(),
});

export const PullPayment = z.object({
  id: z.string(),
  name: maybeText,
  currency: z.string(),
  amount: decimal,
  startsAt: instant,
  archived: z.boolean(),
  viewLink: z.string(),
});

export const Payout = z.object({
  id: z.string(),
  revision: z.number().int(),
  destination: maybeText,
  originalCurrency: z.string(),
  originalAmount: decimal,
  state: z.enum(["AwaitingApproval", "AwaitingPayment", "InProgress", "Completed", "Cancelled"]),
  paymentProof: z.looseObject({ id: maybeText, preimage: maybeText, link: maybeText }).nullish(),
});

export const Boltcard = z.object({
  LNURLW: z.string(),
  version: z.number().int(),
  K0: z.string(),
  K1: z.string(),
  K2: z.string(),
  K3: z.string(),
  K4: z.string(),
});

const msat = z.coerce.bigint();
/** LUD-03 withdraw request, as `/boltcard?p=&c=` answers. */
export const TapInfo = z.object({
  tag: z.literal("withdrawRequest"),
  callback: z.string(),
  k1: z.string(),
  minWithdrawable: msat,
  maxWithdrawable: msat,
  defaultDescription: maybeText,
});
export const LnurlStatus = z.object({ status: z.string(), reason: maybeText });

/** What comes with a webhook; only ids and times are believed, never amounts or states. */
export const WebhookEvent = z.object({
  deliveryId: z.string().min(1).max(100),
  originalDeliveryId: z.string().min(1).max(100),
  type: z.string().min(1).max(100),
  timestamp: instant,
  storeId: z.string(),
  invoiceId: z.string().max(100).nullish(),
  payoutId: z.string().max(100).nullish(),
  pullPaymentId: z.string().max(100).nullish(),
  paymentRequestId: z.string().max(100).nullish(),
});
