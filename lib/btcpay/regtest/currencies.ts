import { type Dec, round } from "./decimal";

const PLACES: Record<string, number> = {
  BTC: 8,
  SATS: 0,
  JMD: 2,
  USD: 2,
  KYD: 2,
  XCG: 2,
  EUR: 2,
  GBP: 2,
  CAD: 2,
  TTD: 2,
  BBD: 2,
  BSD: 2,
  ANG: 2,
  DOP: 2,
  JPY: 0,
};

export const isCurrency = (code: string): boolean => code in PLACES;
export const placesOf = (code: string): number => PLACES[code] ?? 2;
export const roundTo = (amount: Dec, currency: string): Dec => round(amount, placesOf(currency));
export const isCrypto = (code: string): boolean => code === "BTC" || code === "SATS";
