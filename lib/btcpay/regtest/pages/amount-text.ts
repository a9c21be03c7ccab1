import { dec, decText } from "@/lib/btcpay/regtest/decimal";

/** "2450.5" and "JMD" as "2,450.5 JMD". */
export function amountText(amount: string, currency: string): string {
  const [whole = "0", fraction] = decText(dec(amount)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${grouped}${fraction === undefined ? "" : `.${fraction}`} ${currency}`;
}
