import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { type CardIssuer, cardIssuers } from "@/lib/cards/schema";
import { open, seal, sha256 } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { linkLife, programmingToken } from "./rules";

/** The columns of a fresh programming link for a card. */
export function newLink(cardId: string, now: Date) {
  const programTokenExpiresAt = new Date(now.getTime() + linkLife);
  const token = programmingToken(env.AUTH_SECRET, cardId, programTokenExpiresAt);
  return { programTokenHash: sha256(token), programTokenExpiresAt };
}

export const k1Of = (issuer: CardIssuer): Buffer =>
  Buffer.from(open(issuer.k1Sealed, `card_issuers|k1|${issuer.id}`), "hex");

/** Finds a card by its UID without keeping the UID. */
export const uidHashOf = (issuer: CardIssuer, uid: Buffer): string =>
  createHmac("sha256", open(issuer.pepperSealed, `card_issuers|pepper|${issuer.id}`))
    .update(uid)
    .digest("hex");

/** The row of this K1, made at the first card of a BTCPay server. */
export async function issuerOf(tx: Tx, merchantId: string, k1: string): Promise<CardIssuer> {
  const id = newId("cik");
  const k1Hash = sha256(k1.toLowerCase());
  await tx
    .insert(cardIssuers)
    .values({
      id,
      merchantId,
      k1Hash,
      k1Sealed: seal(k1.toLowerCase(), `card_issuers|k1|${id}`),
      pepperSealed: seal(randomBytes(32).toString("hex"), `card_issuers|pepper|${id}`),
    })
    .onConflictDoNothing();
  const [issuer] = await tx.select().from(cardIssuers).where(eq(cardIssuers.k1Hash, k1Hash));
  if (!issuer) throw new Error("The issuer key was not kept");
  return issuer;
}
