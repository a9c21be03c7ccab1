import { createHmac, timingSafeEqual } from "node:crypto";
import type { PayButton } from "@/lib/buttons/schema";

type Signed = { orderNumber: string; amount: string };
type Keyed = Pick<PayButton, "id" | "keyVersion">;

/** The key of one button, for the business's own server: HMAC-SHA256 over its id and version. Nothing of it is kept. */
export const signingKey = (secret: string, { id, keyVersion }: Keyed): string =>
  createHmac("sha256", secret).update(`pay-button|${id}|${keyVersion}`).digest("base64url");

/**
 * The signature of one order's price: HMAC-SHA256 over four lines (button, currency, amount as it is sent,
 * order number), in base64url. The currency is among them, so that a price never counts in another.
 */
export const signatureOf = (
  key: string,
  { id, currency }: Pick<PayButton, "id" | "currency">,
  { orderNumber, amount }: Signed,
): string =>
  createHmac("sha256", key)
    .update([id, currency, amount, orderNumber].join("\n"))
    .digest("base64url");

/** Compared in a time that says nothing. */
export function isSignature(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
