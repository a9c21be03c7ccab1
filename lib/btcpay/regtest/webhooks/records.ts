import type { Sql } from "@/lib/btcpay/regtest/database";

export type WebhookRow = {
  id: string;
  store_id: string;
  enabled: boolean;
  automatic_redelivery: boolean;
  url: string;
  secret: string;
  everything: boolean;
  events: string[];
};

export const webhooksOf = (sql: Sql, storeId: string): Promise<WebhookRow[]> =>
  sql<WebhookRow[]>`select * from webhooks where store_id = ${storeId} order by id`;

export async function findWebhook(sql: Sql, id: string): Promise<WebhookRow | null> {
  const [row] = await sql<WebhookRow[]>`select * from webhooks where id = ${id}`;
  return row ?? null;
}

export const wants = (webhook: WebhookRow, type: string): boolean =>
  webhook.enabled && (webhook.everything || webhook.events.includes(type));
