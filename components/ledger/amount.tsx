import { moneyParts } from "@/lib/platform/format";
import type { Asset } from "@/lib/platform/money";

/** Digits only, for columns whose heading names the unit; an empty cell for 0. */
export function Amount({ amount, asset }: { amount: bigint; asset: Asset }) {
  if (amount === 0n) return null;
  return <span className="whitespace-nowrap">{moneyParts({ amount, asset }).digits}</span>;
}
