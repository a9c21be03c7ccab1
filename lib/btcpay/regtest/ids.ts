import { createHash, randomBytes } from "node:crypto";
import { base58 } from "@scure/base";

/** Deterministic bytes when a seed is given, random ones otherwise. */
export function bytesFor(length: number, seed?: string): Uint8Array {
  if (seed === undefined) return randomBytes(length);
  return createHash("sha512").update(seed).digest().subarray(0, length);
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
export const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
export const sha256 = (data: Uint8Array | string): Uint8Array =>
  createHash("sha256").update(data).digest();

const base58Id = (length: number) => (seed?: string) => base58.encode(bytesFor(length, seed));

export const storeId = base58Id(32);
export const invoiceId = base58Id(16);
export const pullPaymentId = base58Id(20);
export const webhookId = base58Id(16);
export const payoutId = base58Id(16);
export const deliveryId = base58Id(16);
export const secretText = base58Id(20);
export const apiKeyText = (seed?: string): string => hex(bytesFor(20, seed));

export function guid(seed?: string): string {
  const text = hex(bytesFor(16, seed));
  const part = (from: number, to: number) => text.slice(from, to);
  return [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-");
}
