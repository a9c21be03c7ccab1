import { createCipheriv } from "node:crypto";

const block = 16;

function encryptBlock(key: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv("aes-128-ecb", key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** Doubling in GF(2^128): shift left by one, and fold what fell off back in. */
function double(bytes: Buffer): Buffer {
  const out = Buffer.alloc(block);
  for (let index = 0; index < block; index++)
    out[index] = (((bytes[index] ?? 0) << 1) | ((bytes[index + 1] ?? 0) >> 7)) & 255;
  if ((bytes[0] ?? 0) & 128) out[block - 1] = (out[block - 1] ?? 0) ^ 0x87;
  return out;
}

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)));

/** AES-128-CMAC of a message of any length (RFC 4493). */
export function cmac(key: Buffer, message: Buffer): Buffer {
  const first = double(encryptBlock(key, Buffer.alloc(block)));
  const blocks = Math.max(1, Math.ceil(message.length / block));
  const tail = message.subarray((blocks - 1) * block);
  const whole = tail.length === block;
  const padded = Buffer.alloc(block);
  tail.copy(padded);
  if (!whole) padded[tail.length] = 0x80;
  let chain: Buffer = Buffer.alloc(block);
  for (let index = 0; index < blocks - 1; index++)
    chain = encryptBlock(key, xor(chain, message.subarray(index * block, (index + 1) * block)));
  return encryptBlock(key, xor(chain, xor(padded, whole ? first : double(first))));
}
