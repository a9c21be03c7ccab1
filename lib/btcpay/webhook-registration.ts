import "server-only";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { type BtcpayClient, clientFor } from "./client";

/** What this console wants to hear; the rest BTCPay keeps to itself. */
const events = [
  "InvoiceCreated",
  "InvoiceReceivedPayment",
  "InvoicePaymentSettled",
  "InvoiceProcessing",
  "InvoiceSettled",
  "InvoiceExpired",
  "InvoiceExpiredPaidPartial",
  "InvoicePaidAfterExpiration",
  "InvoiceInvalid",
  "InvoiceRefund",
  "PayoutCreated",
  "PayoutApproved",
  "PayoutUpdated",
];

const root = (): string => `${env.AUTH_URL.replace(/\/+$/, "")}/api/webhooks/btcpay/`;
const urlOf = (webhookPath: string): string => root() + webhookPath;

/** Takes away every webhook of this console, so that one too many is never left from a try that was cut. */
async function clearWebhooks(client: BtcpayClient): Promise<void> {
  for (const hook of await client.listWebhooks())
    if (hook.url.startsWith(root())) await client.deleteWebhook(hook.id);
}

/** Registers the one webhook of this store. The secret is told only here. */
export async function replaceWebhook(client: BtcpayClient, webhookPath: string) {
  await clearWebhooks(client);
  const { id, secret } = await client.createWebhook(urlOf(webhookPath), events);
  return { webhookId: id, secret };
}

/** Whether the webhook whose secret we hold is still there and switched on: one of our address alone may be another. */
export async function hasWebhook(
  client: BtcpayClient,
  ours: { webhookPath: string; webhookId: string | null },
): Promise<boolean> {
  const hooks = await client.listWebhooks();
  return hooks.some(
    ({ id, url, enabled }) => enabled && id === ours.webhookId && url === urlOf(ours.webhookPath),
  );
}

/** Takes our webhook from the store of a business that is leaving, when its key still opens it. */
export async function forgetUs(merchantId: string): Promise<void> {
  try {
    await clearWebhooks(await clientFor(merchantId));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ err: error, merchantId }, "the webhook was left at BTCPay");
  }
}
