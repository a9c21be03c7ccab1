import { createHmac } from "node:crypto";

export const linkLife = 24 * 60 * 60 * 1000;

/**
 * The one-time token of a programming link: HMAC-SHA256 over the card and the moment it ends. It can
 * be shown again while it lives, and the database keeps only its sha256.
 */
export const programmingToken = (secret: string, cardId: string, expiresAt: Date): string =>
  createHmac("sha256", secret)
    .update(`programming|${cardId}|${expiresAt.getTime()}`)
    .digest("base64url");

/** What the Bolt Card NFC app opens (boltcard docs/DEEPLINK.md). */
export const programmingDeepLink = (consoleUrl: string, token: string): string =>
  `boltcard://program?url=${encodeURIComponent(new URL(`/api/v1/programming/${token}`, consoleUrl).href)}`;

/** The address a card carries: our gateway, by the console's own host. */
export const cardAddress = (consoleUrl: string): string =>
  `lnurlw://${new URL(consoleUrl).host}/boltcard`;
