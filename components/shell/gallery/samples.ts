import { money } from "@/lib/platform/money";

/** The one instant all specimens are drawn at, so that pictures of this page can be compared. */
export const sampleNow = new Date("2026-11-20T15:42:00Z");
export const sampleZone = "America/Jamaica";
export const minutesBefore = (minutes: number): Date =>
  new Date(sampleNow.getTime() - minutes * 60_000);
export const jmd = (cents: bigint) => money(cents, "JMD/2");
export const usd = (cents: bigint) => money(cents, "USD/2");
export const sats = (amount: bigint) => money(amount * 1000n, "BTC/11");
export const points = (amount: bigint) => money(amount, "PTS/0");
