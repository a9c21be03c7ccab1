import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  ApiKey,
  Invoice,
  InvoiceMethod,
  InvoicePayment,
  LightningInvoice,
  LightningProcessor,
  NewWebhook,
  PaymentMethodConfig,
  Payout,
  PayoutProcessor,
  PullPayment,
  Rate,
  ServerInfo,
  Store,
  Webhook,
} from "@/lib/btcpay/greenfield";
import { documentFile, isDocumentHere, readDocument, strangers } from "./testing";

/** Read where BTCPay shows it, though its document leaves such members open. */
const beyond = [".paymentMethods[].additionalData.preimage", "[].additionalData.preimage"];

const pairs: [string, z.ZodType][] = [
  ["ApiKeyData", ApiKey],
  ["ApplicationServerInfoData", ServerInfo],
  ["StoreData", Store],
  ["StoreRateResult", Rate],
  ["GenericPaymentMethodData", PaymentMethodConfig],
  ["PayoutProcessorData", PayoutProcessor],
  ["LightningAutomatedTransferSettings", LightningProcessor],
  ["WebhookData", Webhook],
  ["WebhookDataCreateResult", NewWebhook],
  ["InvoiceData", Invoice],
  ["InvoicePaymentMethodDataModel", InvoiceMethod],
  ["Payment", InvoicePayment],
  ["LightningInvoiceData", LightningInvoice],
  ["PullPaymentData", PullPayment],
  ["PayoutData", Payout],
];

describe.skipIf(!isDocumentHere())(`what we read is in BTCPay's document`, () => {
  const document = isDocumentHere() ? readDocument() : null;
  it.each(pairs)("%s", (schema, read) => {
    if (!document) throw new Error(`${documentFile} is not here`);
    const known = document.components.schemas[schema];
    expect(known, schema).toBeDefined();
    const shape = z.toJSONSchema(read, { io: "input", unrepresentable: "any" });
    const found = strangers(document, shape as Record<string, unknown>, known ?? {});
    expect(found.filter((at) => !beyond.some((open) => open.endsWith(at)))).toEqual([]);
  });
});

it.runIf(!isDocumentHere())(`cannot compare: BTCPay's document is not at ${documentFile}`, () => {
  expect(isDocumentHere()).toBe(false);
});
