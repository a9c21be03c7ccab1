import { type Clock, unix } from "@/lib/btcpay/regtest/clock";
import type { Sql } from "@/lib/btcpay/regtest/database";
import { deliveryId } from "@/lib/btcpay/regtest/ids";
import { type Envelope, send } from "./delivery";
import { CALM, type Disturbance, dice } from "./disturbance";
import { type WebhookQueue, webhookQueue } from "./queue";
import { findWebhook, wants, webhooksOf } from "./records";

type Deps = { sql: Sql; clock: Clock };

/** Sends what happens in a store to its webhooks. */
export function webhookSender({ sql, clock }: Deps) {
  const queues = new Map<string, WebhookQueue>();
  let disturbance: Disturbance = { ...CALM };
  let roll = dice(disturbance.seed);

  function queueOf(id: string): WebhookQueue {
    const found = queues.get(id);
    if (found) return found;
    const made = webhookQueue({
      sql,
      clock,
      disturbance: () => disturbance,
      drops: () => disturbance.dropPercent > 0 && roll() < disturbance.dropPercent,
    });
    queues.set(id, made);
    return made;
  }

  async function emit(storeId: string, type: string, fields: Record<string, unknown>) {
    const timestamp = unix(clock.now());
    for (const webhook of await webhooksOf(sql, storeId)) {
      if (!wants(webhook, type)) continue;
      const id = deliveryId();
      const head = { deliveryId: id, webhookId: webhook.id, originalDeliveryId: id };
      queueOf(webhook.id).push({ ...head, isRedelivery: false, type, timestamp, ...fields });
    }
  }

  /** Queues a kept delivery again; answers the new delivery's id. */
  function redeliver(webhookId: string, kept: Envelope): string {
    const id = deliveryId();
    queueOf(webhookId).push({ ...kept, deliveryId: id, isRedelivery: true });
    return id;
  }

  /** Sends stored bodies once more, byte for byte, as an eavesdropper would. */
  async function replay(count: number): Promise<number> {
    const rows = await sql<{ webhook_id: string; body: string }[]>`
      select webhook_id, body from deliveries where body is not null
      order by seq desc limit ${count}`;
    for (const { webhook_id, body } of rows) {
      const webhook = await findWebhook(sql, webhook_id);
      if (webhook) await send(webhook, body);
    }
    return rows.length;
  }

  return {
    emit,
    redeliver,
    replay,
    disturb(change: Partial<Disturbance>): Disturbance {
      disturbance = { ...disturbance, ...change };
      if (change.seed !== undefined) roll = dice(change.seed);
      return disturbance;
    },
    calm: () => {
      disturbance = { ...CALM };
    },
    forgetAll: () => {
      for (const queue of queues.values()) queue.forget();
    },
    waiting: () => [...queues.values()].reduce((total, one) => total + one.length(), 0),
    idle: () => [...queues.values()].every((one) => one.idle()),
  };
}

export type WebhookSender = ReturnType<typeof webhookSender>;
