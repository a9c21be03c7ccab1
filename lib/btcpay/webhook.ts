import "server-only";
import { log } from "@/lib/platform/log";
import { type DoorSecret, doorSecret } from "./door-secrets";
import { WebhookEvent } from "./greenfield";
import { keepDelivery } from "./inbox";
import { isSigned } from "./signature";

export const maxWebhookBytes = 256 * 1024;

export type WebhookCall = { path: string; signature: string | null; body: Buffer };
/** 200 kept · 401 not BTCPay's · 400 signed but not an event · 503 our own fault: BTCPay tries again. */
export type WebhookAnswer = 200 | 400 | 401 | 503;

/** Work is done for an unknown path too, so that time does not tell which paths exist. */
const nobody: DoorSecret = { merchantId: "", storeId: "", secret: "nobody" };

async function senderOf({ path, signature, body }: WebhookCall): Promise<DoorSecret | null> {
  for (const again of [false, true]) {
    const door = await doorSecret(path, again);
    const signed = isSigned(body, signature, (door ?? nobody).secret);
    if (door && signed) return door;
  }
  return null;
}

function eventOf(body: Buffer) {
  try {
    return WebhookEvent.safeParse(JSON.parse(body.toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}

async function receive(call: WebhookCall): Promise<WebhookAnswer> {
  const door = await senderOf(call);
  const path = call.path.slice(0, 6);
  if (!door) {
    log.warn({ path, bytes: call.body.length }, "webhook refused: not signed by a connected store");
    return 401;
  }
  const event = eventOf(call.body);
  if (!event) {
    log.warn({ path, merchantId: door.merchantId }, "webhook refused: signed, but not an event");
    return 400;
  }
  if (event.storeId !== door.storeId) {
    log.warn({ path, merchantId: door.merchantId }, "webhook refused: signed for another store");
    return 401;
  }
  await keepDelivery({
    merchantId: door.merchantId,
    originalDeliveryId: event.originalDeliveryId,
    deliveryId: event.deliveryId,
    type: event.type,
    objectId: event.invoiceId ?? event.payoutId ?? null,
    happenedAt: event.timestamp,
  });
  return 200;
}

/**
 * The webhook door, free of any framework. BTCPay takes a 4xx as final and repeats after a 5xx
 * (BTCPayServer WebhookSender.ShouldRetry), so nothing of our own making may answer 4xx.
 */
export async function receiveWebhook(call: WebhookCall): Promise<WebhookAnswer> {
  try {
    return await receive(call);
  } catch (error) {
    log.error({ err: error }, "webhook could not be kept");
    return 503;
  }
}
