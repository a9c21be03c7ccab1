import { type Dec, dec } from "@/lib/btcpay/regtest/decimal";

/** Dust: what a method cannot send. 546 sats on-chain, one msat over Lightning. */
export const tooLow = (method: string, btc: Dec): boolean =>
  btc < (method === "BTC-CHAIN" ? dec("0.00000546") : dec("0.00000000001"));
