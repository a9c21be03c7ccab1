import "server-only";
import { rawSql } from "@/lib/platform/db";

/**
 * Folds finished ledger entries into the daily totals; answers how many. Derived data: nothing is decided
 * here, so it runs outside `command`.
 */
export async function foldTotals(): Promise<number> {
  return rawSql().begin(async (tx) => {
    await tx`select set_config('app.merchants', 'all', true), set_config('app.actor', 'system', true)`;
    const [row] = await tx<{ folded: bigint }[]>`select fold_totals() as folded`;
    return Number(row?.folded ?? 0n);
  });
}
