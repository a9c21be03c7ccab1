import { createHmac, timingSafeEqual } from "node:crypto";

const shape = /^sha256=([0-9a-f]{64})$/;

/** BTCPay-Sig: `sha256=` and the HMAC-SHA256 of the raw bytes under the webhook's secret, in lower-case hex. */
export function isSigned(body: Buffer, signature: string | null, secret: string): boolean {
  const computed = createHmac("sha256", secret).update(body).digest();
  const given = shape.exec(signature ?? "")?.[1];
  return given !== undefined && timingSafeEqual(computed, Buffer.from(given, "hex"));
}
