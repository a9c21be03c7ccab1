import { secp256k1 } from "@noble/curves/secp256k1.js";
import { bech32 } from "@scure/base";
import { decode } from "light-bolt11-decoder";
import { sha256 } from "@/lib/btcpay/regtest/ids";

export type Bolt11Content = {
  /** null makes an invoice without an amount. */
  msat: bigint | null;
  paymentHash: Uint8Array;
  paymentSecret: Uint8Array;
  description: string;
  timestamp: number;
  expirySeconds: number;
};

const HRP = "lnbcrt";

function humanAmount(msat: bigint | null): string {
  if (msat === null) return "";
  const units: [string, bigint][] = [
    ["m", 100_000_000n],
    ["u", 100_000n],
    ["n", 100n],
  ];
  for (const [unit, size] of units) if (msat % size === 0n) return `${msat / size}${unit}`;
  return `${msat * 10n}p`;
}

function numberWords(value: number, length?: number): number[] {
  const words: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 32)) words.unshift(rest % 32);
  while (words.length < (length ?? 1)) words.unshift(0);
  return words;
}

const CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

function tag(letter: string, words: number[]): number[] {
  return [CHARSET.indexOf(letter), ...numberWords(words.length, 2), ...words];
}

function packBits(words: number[]): Uint8Array {
  const out = new Uint8Array(Math.ceil((words.length * 5) / 8));
  words.forEach((word, index) => {
    for (let bit = 0; bit < 5; bit++) {
      if ((word & (16 >> bit)) === 0) continue;
      const at = index * 5 + bit;
      out[at >> 3] = (out[at >> 3] ?? 0) | (128 >> (at & 7));
    }
  });
  return out;
}

/** A signed regtest payment request, BOLT 11. */
export function encodeBolt11(content: Bolt11Content, nodeKey: Uint8Array): string {
  const hrp = HRP + humanAmount(content.msat);
  const data = [
    ...numberWords(content.timestamp, 7),
    ...tag("p", bech32.toWords(content.paymentHash)),
    ...tag("s", bech32.toWords(content.paymentSecret)),
    ...tag("d", bech32.toWords(new TextEncoder().encode(content.description.slice(0, 300)))),
    ...tag("x", numberWords(content.expirySeconds)),
    ...tag("c", numberWords(18)),
    ...tag("9", [16, 8, 0]),
  ];
  const message = Buffer.concat([Buffer.from(hrp, "utf8"), packBits(data)]);
  const signed = secp256k1.sign(sha256(message), nodeKey, {
    prehash: false,
    format: "recovered",
  });
  const signature = Uint8Array.of(...signed.subarray(1), signed[0] ?? 0);
  return bech32.encode(hrp, [...data, ...bech32.toWords(signature)], false);
}

export type Bolt11 = {
  paymentHash: string;
  msat: bigint | null;
  description: string;
  timestamp: number;
  expirySeconds: number;
};

/** Null for text that is not a regtest payment request. */
export function readBolt11(text: string): Bolt11 | null {
  try {
    const { sections } = decode(text.toLowerCase().replace(/^lightning:/, ""));
    const found = new Map<string, unknown>();
    for (const part of sections) if ("value" in part) found.set(part.name, part.value);
    const amount = found.get("amount");
    return {
      paymentHash: String(found.get("payment_hash")),
      msat: amount === undefined ? null : BigInt(String(amount)),
      description: String(found.get("description") ?? ""),
      timestamp: Number(found.get("timestamp")),
      expirySeconds: Number(found.get("expiry") ?? 3600),
    };
  } catch {
    return null;
  }
}
