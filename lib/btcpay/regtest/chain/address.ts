import { bech32 } from "@scure/base";
import { hex, sha256 } from "@/lib/btcpay/regtest/ids";

/** A P2WPKH regtest address that belongs to a label. */
export function addressOf(label: string): string {
  const program = sha256(`address:${label}`).subarray(0, 20);
  return bech32.encode("bcrt", [0, ...bech32.toWords(program)]);
}

export function isAddress(text: string): boolean {
  try {
    const { prefix, words } = bech32.decode(text.toLowerCase() as `${string}1${string}`);
    return prefix === "bcrt" && words[0] === 0 && bech32.fromWords(words.slice(1)).length >= 20;
  } catch {
    return /^(bcrt1p[a-z0-9]{50,}|[mn2][1-9A-HJ-NP-Za-km-z]{25,39})$/.test(text);
  }
}

export const txidOf = (label: string): string => hex(sha256(sha256(`tx:${label}`)));
