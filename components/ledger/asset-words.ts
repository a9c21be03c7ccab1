import { msg } from "@/lib/platform/i18n/translator";
import type { Asset } from "@/lib/platform/money";

/** What the figures under this heading count. */
export const assetWords: Record<Asset, string> = {
  "BTC/11": msg("Bitcoin, in sats"),
  "JMD/2": msg("Jamaican dollars"),
  "USD/2": msg("US dollars"),
  "KYD/2": msg("Cayman dollars"),
  "XCG/2": msg("Caribbean guilders"),
  "EUR/2": msg("Euros"),
  "PTS/0": msg("Points"),
};
