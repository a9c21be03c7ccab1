import type { Clock } from "@/lib/btcpay/regtest/clock";
import type { Sql } from "@/lib/btcpay/regtest/database";
import { deliveryId } from "@/lib/btcpay/regtest/ids";
import { bodyOf, type Envelope, keepDelivery, retryable, send } from "./delivery";
import type { Disturbance } from "./disturbance";
import { findWebhook, type WebhookRow, wants } from "./records";

const RETRY_MS = [10_000, 60_000, ...Array<number>(6).fill(600_000)];

/** How long an unfilled group waits for its next event before it leaves as it is. */
const QUIET_MS = 2000;

type Deps = { sql: Sql; clock: Clock; disturbance: () => Disturbance; drops: () => boolean };

/** A pause that can be cut short. */
function makeAlarm() {
  let ring: (() => void) | null = null;
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      timer.unref();
      ring = () => {
        clearTimeout(timer);
        done();
      };
    });
  return { pause, wake: () => ring?.() };
}

/** One webhook's line: events leave in order, and a failing one holds up those behind it. */
export function webhookQueue(deps: Deps) {
  const waiting: Envelope[] = [];
  let [generation, running, gathering] = [0, false, false];
  const { pause, wake } = makeAlarm();

  /** Waits until a whole group is there, or nothing more comes, or there is nothing to reverse. */
  async function gather(): Promise<void> {
    gathering = true;
    let seen = -1;
    while (waiting.length > seen && waiting.length < deps.disturbance().reverse) {
      seen = waiting.length;
      await pause(QUIET_MS);
    }
    gathering = false;
  }

  async function attempt(webhook: WebhookRow, envelope: Envelope) {
    const body = bodyOf(envelope);
    let result = await send(webhook, body);
    for (let copy = 1; copy < deps.disturbance().copies; copy++) result = await send(webhook, body);
    await keepDelivery(deps.sql, { envelope, body, attempt: result, at: deps.clock.now() });
    return result;
  }

  async function deliver(first: Envelope, mine: number): Promise<void> {
    if (deps.drops()) return;
    let envelope = first;
    for (const delay of [...RETRY_MS, null]) {
      const webhook = await findWebhook(deps.sql, envelope.webhookId);
      if (!webhook || !wants(webhook, envelope.type)) return;
      const result = await attempt(webhook, envelope);
      if (!retryable(result) || !webhook.automatic_redelivery || delay === null) return;
      await pause(delay * deps.disturbance().retryScale);
      if (generation !== mine) return;
      envelope = { ...envelope, deliveryId: deliveryId(), isRedelivery: true };
    }
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      if (deps.disturbance().reverse > 1) await gather();
      while (waiting.length > 0) {
        const group = Math.min(deps.disturbance().reverse, waiting.length);
        const next = waiting.splice(group - 1, 1)[0];
        if (next) await deliver(next, generation);
      }
    } catch (error) {
      console.error("regtest webhook queue", error);
    } finally {
      running = false;
    }
  }

  return {
    push(envelope: Envelope): void {
      waiting.push(envelope);
      if (gathering) wake();
      void run();
    },
    /** Forgets what waits and what is being retried: BTCPay's queue lives in memory only. */
    forget(): void {
      generation += 1;
      waiting.length = 0;
      wake();
    },
    idle: () => !running && waiting.length === 0,
    length: () => waiting.length,
  };
}

export type WebhookQueue = ReturnType<typeof webhookQueue>;
