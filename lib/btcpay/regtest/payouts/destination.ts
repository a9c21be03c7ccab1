import { isAddress } from "@/lib/btcpay/regtest/chain/address";
import { type Dec, fromMsat, parseDec } from "@/lib/btcpay/regtest/decimal";
import { readBolt11 } from "@/lib/btcpay/regtest/lightning/bolt11";

export type Destination = {
  text: string;
  /** In bitcoin, when the destination itself names one. */
  amount: Dec | null;
  /** What a second open payout must not share. */
  dedup: string;
};

const LEGACY: Record<string, string> = {
  BTC: "BTC-CHAIN",
  "BTC-ONCHAIN": "BTC-CHAIN",
  "BTC-LIGHTNINGNETWORK": "BTC-LN",
  BTC_LIGHTNINGLIKE: "BTC-LN",
};

export function payoutMethod(text: string): string | null {
  const name = LEGACY[text.toUpperCase()] ?? text.toUpperCase();
  return name === "BTC-LN" || name === "BTC-CHAIN" ? name : null;
}

const AMOUNT = /[?&]amount=([0-9.]+)/i;

function onChain(text: string): Destination | null {
  const bip21 = /^bitcoin:([^?]+)(\?.*)?$/i.exec(text);
  const address = bip21?.[1] ?? text;
  if (!isAddress(address)) return null;
  const amount = parseDec(AMOUNT.exec(bip21?.[2] ?? "")?.[1]);
  return { text, amount, dedup: address };
}

function lightning(text: string): Destination | null {
  const bolt11 = readBolt11(text);
  if (bolt11)
    return {
      text: text.replace(/^lightning:/i, ""),
      amount: bolt11.msat === null ? null : fromMsat(bolt11.msat),
      dedup: bolt11.paymentHash,
    };
  const lnurl = /^(lightning:)?lnurl1[a-z0-9]+$/i.test(text) || /^lnurlp:\/\/\S+$/i.test(text);
  const address = /^[a-z0-9._+-]+@[a-z0-9.-]+(:\d+)?$/i.test(text);
  return lnurl || address ? { text, amount: null, dedup: text } : null;
}

/** Reads where a payout goes; null when its method cannot pay there. */
export const readDestination = (method: string, text: string): Destination | null =>
  method === "BTC-LN" ? lightning(text) : onChain(text);
