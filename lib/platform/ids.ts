import { uuidv7obj } from "uuidv7";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = "";
  for (let shift = 125n; shift >= 0n; shift -= 5n) text += alphabet[Number((value >> shift) & 31n)];
  return text;
}

/** `inv_01j…`: a UUIDv7 (RFC 9562) in Crockford base 32, so ids of one prefix sort by time of making. */
export const newId = (prefix: string): string => `${prefix}_${base32(uuidv7obj().bytes)}`;
