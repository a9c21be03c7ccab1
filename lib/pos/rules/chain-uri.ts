import { money, msatPerSat, toCurrencyText } from "@/lib/platform/money";

/** BIP 21, with what is due rounded up to whole satoshis. */
export function chainUri(address: string, dueMsat: bigint): string {
  const sats = (dueMsat + msatPerSat - 1n) / msatPerSat;
  return `bitcoin:${address}?amount=${toCurrencyText(money(sats * msatPerSat, "BTC/11"), "BTC")}`;
}
