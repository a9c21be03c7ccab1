import "server-only";
import { systemActor } from "@/lib/access/doors/worker";
import { clientFor } from "@/lib/btcpay/client";
import { UidInput } from "@/lib/cards/inputs";
import type { Card } from "@/lib/cards/schema";
import { open, sha256 } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { redactText } from "@/lib/platform/log";
import { claimLink } from "./claim-link";
import { recordProgramming } from "./record-programming";
import { returnLink } from "./return-link";
import { cardAddress } from "./rules";

/** The answer the Bolt Card NFC app writes to the card; its field names are fixed. */
export type CardKeys = { LNURLW: string } & Record<"K0" | "K1" | "K2" | "K3" | "K4", string>;

async function registered(card: Card, uid: string) {
  if (!card.pullPaymentSealed) throw new Error("A blank card without a pull payment");
  const client = await clientFor(card.merchantId);
  const pullPaymentId = open(card.pullPaymentSealed, `cards|pull_payment|${card.id}`);
  return client.registerCard(pullPaymentId, uid, "UpdateVersion");
}

/** Spends a programming link on one blank card: BTCPay makes its keys, we keep K1 and K2 sealed. */
export async function programCard(token: string, rawUid: unknown): Promise<CardKeys> {
  const parsed = UidInput.safeParse(rawUid);
  if (!parsed.success)
    throw new Refusal("invalid", "Send the UID of an NTAG 424 card: 14 hexadecimal digits.");
  const uid = parsed.data;
  const tokenHash = sha256(token);
  const card = await claimLink(systemActor, { tokenHash, uid });
  const keys = await registered(card, uid).catch(async (error: unknown) => {
    await returnLink(systemActor, { cardId: card.id, tokenHash });
    throw error instanceof Refusal ? new Refusal(error.code, redactText(error.message)) : error;
  });
  const { k0, k1, k2, k3, k4, version } = keys;
  await recordProgramming(systemActor, { cardId: card.id, uid, k1, k2, version });
  return { LNURLW: cardAddress(env.AUTH_URL), K0: k0, K1: k1, K2: k2, K3: k3, K4: k4 };
}
