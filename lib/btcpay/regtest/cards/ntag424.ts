import { createCipheriv, createDecipheriv } from "node:crypto";
import { cmac } from "@noble/ciphers/aes.js";

const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));

/** AES-128-CMAC, NIST SP 800-38B. */
export const prf = (key: Uint8Array, message: Uint8Array): Uint8Array => cmac(message, key);

export type CardKeys = Record<"K0" | "K1" | "K2" | "K3" | "K4", Uint8Array>;
export type CardPlace = { uid: Uint8Array; version: number; pullPaymentId?: string };

/**
 * The keys of one card. Source: boltcard/boltcard DETERMINISTIC.md; BTCPay appends the pull
 * payment's id to the card key's input, so a card that changes pull payment changes keys.
 */
export function cardKeys(issuerKey: Uint8Array, card: CardPlace): CardKeys {
  const version = Buffer.alloc(4);
  version.writeUInt32LE(card.version);
  const place = Buffer.from(card.pullPaymentId ?? "", "utf8");
  const cardKey = prf(issuerKey, join(bytes("2d003f75"), card.uid, version, place));
  return {
    K0: prf(cardKey, bytes("2d003f76")),
    K1: issuerK1(issuerKey),
    K2: prf(cardKey, bytes("2d003f78")),
    K3: prf(cardKey, bytes("2d003f79")),
    K4: prf(cardKey, bytes("2d003f7a")),
  };
}

/** One K1 for every card of the issuer: it decrypts `p` before the card is known. */
export const issuerK1 = (issuerKey: Uint8Array): Uint8Array => prf(issuerKey, bytes("2d003f77"));

export const cardId = (issuerKey: Uint8Array, uid: Uint8Array): string =>
  Buffer.from(prf(issuerKey, join(bytes("2d003f7b"), uid))).toString("hex");

export type Picc = { uid: Uint8Array; counter: number };

const noPadding = (cipher: ReturnType<typeof createCipheriv>) => cipher.setAutoPadding(false);

function counterBytes(counter: number): Uint8Array {
  return Uint8Array.of(counter & 255, (counter >> 8) & 255, (counter >> 16) & 255);
}

/** `p` of a tap: AES-CBC, IV 0, of c7 || UID || counter (u24 LE) || 5 bytes. */
export function encryptPicc(
  k1: Uint8Array,
  picc: Picc,
  tail: Uint8Array = new Uint8Array(5),
): string {
  const cipher = noPadding(createCipheriv("aes-128-cbc", k1, new Uint8Array(16)));
  const plain = join(Uint8Array.of(0xc7), picc.uid, counterBytes(picc.counter), tail);
  return Buffer.concat([cipher.update(plain), cipher.final()])
    .toString("hex")
    .toUpperCase();
}

/** Null when `p` was not made with this key. */
export function decryptPicc(k1: Uint8Array, p: string): Picc | null {
  if (!/^[0-9a-f]{32}$/i.test(p)) return null;
  const decipher = createDecipheriv("aes-128-cbc", k1, new Uint8Array(16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Buffer.from(p, "hex")), decipher.final()]);
  if (plain[0] !== 0xc7) return null;
  return { uid: new Uint8Array(plain.subarray(1, 8)), counter: plain.readUIntLE(8, 3) };
}

/** `c` of a tap: the odd bytes of CMAC(CMAC(K2, 3cc300010080 || UID || counter), ""). */
export function sunMac(k2: Uint8Array, picc: Picc): string {
  const session = prf(k2, join(bytes("3cc300010080"), picc.uid, counterBytes(picc.counter)));
  const full = prf(session, new Uint8Array());
  return Buffer.from(full.filter((_, index) => index % 2 === 1))
    .toString("hex")
    .toUpperCase();
}
