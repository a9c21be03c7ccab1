import { createDecipheriv, timingSafeEqual } from "node:crypto";
import { cmac } from "./cmac";

/** What a Flashcard says of itself in a tap: its UID (7 bytes) and how often it was read. */
export type Picc = { uid: Buffer; counter: number };

/**
 * Opens `p` of a tap: AES-128-CBC, IV 0, of c7 || UID || counter (u24 LE) || 5 random bytes.
 * Null when it was not made with this key. Source: NXP AN12196, boltcard TEST_VECTORS.md.
 */
export function openPicc(k1: Buffer, p: Buffer): Picc | null {
  if (p.length !== 16) return null;
  const decipher = createDecipheriv("aes-128-cbc", k1, Buffer.alloc(16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(p), decipher.final()]);
  if (plain[0] !== 0xc7) return null;
  return { uid: plain.subarray(1, 8), counter: plain.readUIntLE(8, 3) };
}

/** The 8 bytes of `c`: every second byte of CMAC(CMAC(K2, 3cc300010080 || UID || counter), ""). */
export function sunMac(k2: Buffer, { uid, counter }: Picc): Buffer {
  const count = Buffer.alloc(3);
  count.writeUIntLE(counter, 0, 3);
  const session = cmac(k2, Buffer.concat([Buffer.from("3cc300010080", "hex"), uid, count]));
  return Buffer.from(cmac(session, Buffer.alloc(0)).filter((_, index) => index % 2 === 1));
}

/** Whether `c` is this card's word for this tap; takes the same time whatever differs. */
export const isMacOf = (k2: Buffer, picc: Picc, c: Buffer): boolean =>
  c.length === 8 && timingSafeEqual(sunMac(k2, picc), c);
