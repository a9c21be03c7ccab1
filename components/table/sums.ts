import type { Asset, Money } from "@/lib/platform/money";

/** What amounts come to, each currency apart, in the order they first appear. */
export function sumsOf(values: readonly Money[]): Money[] {
  const sums = new Map<Asset, bigint>();
  for (const { amount, asset } of values) sums.set(asset, (sums.get(asset) ?? 0n) + amount);
  return [...sums].map(([asset, amount]) => ({ amount, asset }));
}
