import type { Asset } from "@/lib/platform/money";

/** What the figures under this heading count. */
export const assetWords: Record<Asset, string> = {
  "BTC/11": "Bitcoin, in sats",
  "JMD/2": "Jamaican dollars",
  "USD/2": "US dollars",
  "KYD/2": "Cayman dollars",
  "XCG/2": "Caribbean guilders",
  "EUR/2": "Euros",
  "PTS/0": "Points",
};
