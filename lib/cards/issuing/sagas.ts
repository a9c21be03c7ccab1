import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { clientFor } from "@/lib/btcpay/client";
import { cardForMachine } from "@/lib/cards/queries/card-for-machine";
import type { Card } from "@/lib/cards/schema";
import { Refusal } from "@/lib/platform/errors";
import { redactText } from "@/lib/platform/log";
import { msatPerSat } from "@/lib/platform/money";
import { failIssue } from "./fail-issue";
import { recordPullPayment } from "./record-pull-payment";

/** Finds the pull payment of an earlier try by its name before making one. */
async function pullPaymentOf(card: Card): Promise<string> {
  const client = await clientFor(card.merchantId);
  const name = `fc:${card.id}`;
  const found = await client.findPullPayment(name);
  if (found) return found.id;
  const made = await client.createPullPayment({
    name,
    sats: card.loadMsat / msatPerSat,
    description: `Flashcard ${card.number}`,
  });
  return made.id;
}

/** Gives a requested card its pull payment in SATS. Throws to be tried again while BTCPay is not there. */
export async function createCardPullPayment({ cardId }: { cardId: string }): Promise<void> {
  const card = await cardForMachine(systemScope("btcpay:apply"), cardId);
  if (card?.state !== "requested") return;
  try {
    const pullPaymentId = await pullPaymentOf(card);
    await recordPullPayment(systemActor, { cardId, pullPaymentId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const final = error.code === "invalid";
    const fault = redactText(error.message).slice(0, 300);
    await failIssue(systemActor, { cardId, fault, final });
    if (!final) throw error;
  }
}
