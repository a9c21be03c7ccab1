import { type Asset, assetOf, assets, isAsset, type Money, money } from "@/lib/platform/money";
import { unitsFrom } from "./decimal";

const btcDecimals = assets["BTC/11"];
const satDecimals = 3;

/** Millisatoshi from decimal text in BTC or SATS; null for any other currency. */
export function msatFrom(plain: string, currency: string): bigint | null {
  if (currency === "BTC") return unitsFrom(plain, btcDecimals);
  if (currency === "SATS") return unitsFrom(plain, satDecimals);
  return null;
}

/** Decimal text in the currency of an invoice as our money; null when the console does not keep that currency. */
export function moneyFrom(plain: string, currency: string): Money | null {
  const msat = msatFrom(plain, currency);
  if (msat !== null) return money(msat, "BTC/11");
  if (!isAsset(`${currency}/2`)) return null;
  const asset: Asset = assetOf(currency);
  return money(unitsFrom(plain, assets[asset]), asset);
}
