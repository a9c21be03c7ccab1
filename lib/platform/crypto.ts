import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { env } from "./env";

const algorithm = "aes-256-gcm";

function keys(): { id: string; key: Buffer }[] {
  return env.ENCRYPTION_KEYS.split(",").map((part) => {
    const at = part.indexOf(":");
    return { id: part.slice(0, at), key: Buffer.from(part.slice(at + 1), "base64") };
  });
}

function encrypt(key: Buffer, plain: Buffer, aad: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, aad: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, 12))
    .setAAD(Buffer.from(aad))
    .setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

/**
 * Envelope encryption at rest (AES-256-GCM, NIST SP 800-38D): a fresh data key per value, wrapped by
 * the current key of ENCRYPTION_KEYS. `aad` binds the text to its place: "table|column|row id".
 */
export function seal(plain: string, aad: string): string {
  const [current] = keys();
  if (!current) throw new Error("ENCRYPTION_KEYS is empty");
  const dataKey = randomBytes(32);
  const wrapped = encrypt(current.key, dataKey, `${current.id}|${aad}`);
  const body = encrypt(dataKey, Buffer.from(plain, "utf8"), aad);
  return `v1.${current.id}.${wrapped.toString("base64url")}.${body.toString("base64url")}`;
}

/** Opens what `seal` made. Throws when a byte, the key or the place differs. */
export function open(sealed: string, aad: string): string {
  const [version, id, wrapped, body] = sealed.split(".");
  const known = keys().find((candidate) => candidate.id === id);
  if (version !== "v1" || !known || !wrapped || !body)
    throw new Error("Sealed with a key that is not in ENCRYPTION_KEYS");
  const dataKey = decrypt(known.key, bytesOf(wrapped), `${id}|${aad}`);
  return decrypt(dataKey, bytesOf(body), aad).toString("utf8");
}

/** The last letter may have bits to spare, which a decoder drops without a word. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.toString("base64url") !== text) throw new Error("Not sealed like this");
  return bytes;
}

export const sha256 = (text: string | Buffer): string =>
  createHash("sha256").update(text).digest("hex");

/** 256 random bits for links and sessions; the database keeps only its sha256. */
export const newToken = (): string => randomBytes(32).toString("base64url");
