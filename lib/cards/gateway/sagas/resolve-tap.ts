import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { decodeBolt11 } from "@/lib/btcpay/bolt11";
import { clientFor } from "@/lib/btcpay/client";
import { listOpenTaps, payoutsTaken } from "@/lib/cards/gateway/queries/taps";
import { outcomeOfTap, type TapOutcome } from "@/lib/cards/gateway/rules/outcome";
import { settleTap } from "@/lib/cards/gateway/settle-tap";
import { cardForMachine } from "@/lib/cards/queries/card-for-machine";
import type { CardTap } from "@/lib/cards/schema";
import { open } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** After an invoice's end BTCPay may still be finishing a try that began before. */
const grace = 10 * 60_000;
/** BTCPay takes a claim within its call, so an invoice of years keeps a tap that it never took no longer than this. */
const longest = 24 * 60 * 60_000;
/** A tap younger than this is still being answered by the gateway that took it. */
const settling = 20_000;

async function outcomeFor(tap: CardTap, refused: boolean, now: Date): Promise<TapOutcome> {
  const scope = systemScope("cards:tap");
  const card = await cardForMachine(scope, tap.cardId);
  if (!card?.pullPaymentSealed || !tap.lightningInvoice)
    throw new Error("A tap without a pull payment or an invoice");
  const client = await clientFor(card.merchantId);
  const payouts = await client.listPayouts(
    open(card.pullPaymentSealed, `cards|pull_payment|${card.id}`),
  );
  const { expiresAt } = decodeBolt11(tap.lightningInvoice);
  const end = Math.min(expiresAt.getTime(), tap.at.getTime() + longest);
  return outcomeOfTap(payouts, {
    bolt11: tap.lightningInvoice,
    taken: await payoutsTaken(scope, tap),
    refused,
    over: now.getTime() > end + grace,
  });
}

/** Reads a tap's fate back from BTCPay and records it. While BTCPay is not there the tap stays in flight. */
export async function resolveTap(
  tap: CardTap,
  refused = false,
  now = new Date(),
): Promise<TapOutcome> {
  const outcome = await outcomeFor(tap, refused, now).catch((error: unknown): TapOutcome => {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ err: error, tapId: tap.id }, "the end of a tap could not be read back yet");
    return { state: "in-flight" };
  });
  if (outcome.state === "in-flight" && tap.state === "in-flight") return outcome;
  const payoutId = outcome.state === "in-flight" ? null : outcome.payoutId;
  await settleTap(systemActor, { tapId: tap.id, state: outcome.state, payoutId });
  return outcome;
}

/** For the worker's clock: asks BTCPay again about every tap whose end is not known. One that breaks keeps no other. */
export async function resolveTaps(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - settling);
  for (const tap of await listOpenTaps(systemScope("cards:tap"), before))
    await resolveTap(tap, false, now).catch((err: unknown) =>
      log.error({ err, tapId: tap.id }, "a tap could not be resolved"),
    );
}
