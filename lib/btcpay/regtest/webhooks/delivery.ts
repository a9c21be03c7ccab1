import { createHmac } from "node:crypto";
import type { Sql } from "@/lib/btcpay/regtest/database";
import type { WebhookRow } from "./records";

/** The members in the order BTCPay writes them: envelope, event fields, then the object's id. */
export type Envelope = {
  deliveryId: string;
  webhookId: string;
  originalDeliveryId: string;
  isRedelivery: boolean;
  type: string;
  timestamp: number;
  [field: string]: unknown;
};

export const bodyOf = (envelope: Envelope): string => JSON.stringify(envelope, null, 2);

export const signature = (secret: string, body: string): string =>
  `sha256=${createHmac("sha256", secret).update(body, "utf8").digest("hex")}`;

export type Attempt = {
  status: "HttpSuccess" | "HttpError" | "Failed";
  code: number | null;
  error: string | null;
};

const TIMEOUT_MS = 100_000;

/** One POST; never throws. */
export async function send(webhook: WebhookRow, body: string): Promise<Attempt> {
  try {
    const response = await fetch(webhook.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "BTCPayServer/2.4.4",
        "BTCPay-Sig": signature(webhook.secret, body),
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.status >= 200 && response.status < 300)
      return { status: "HttpSuccess", code: response.status, error: null };
    return {
      status: "HttpError",
      code: response.status,
      error: `HTTP Error Code ${response.status}`,
    };
  } catch (error) {
    return { status: "Failed", code: null, error: String(error) };
  }
}

export function retryable(attempt: Attempt): boolean {
  if (attempt.status === "Failed") return true;
  const code = attempt.code ?? 0;
  return attempt.status === "HttpError" && (code >= 500 || code === 429 || code === 408);
}

export type Sent = { envelope: Envelope; body: string; attempt: Attempt; at: Date };

export async function keepDelivery(sql: Sql, sent: Sent): Promise<void> {
  const { envelope, body, attempt, at } = sent;
  await sql`insert into deliveries
      (id, webhook_id, attempted_at, http_code, error, status, body)
    select ${envelope.deliveryId}, ${envelope.webhookId}, ${at}, ${attempt.code},
      ${attempt.error}, ${attempt.status}, ${body}
    where exists (select from webhooks where id = ${envelope.webhookId})`;
}
