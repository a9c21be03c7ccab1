import type { Room } from "@/lib/invoices/refunds/rules";
import type { Refund } from "@/lib/invoices/refunds/schema";
import { incomeOf, roundingLimit } from "@/lib/invoices/rules/books";
import type { Invoice } from "@/lib/invoices/schema";
import type { Asset } from "@/lib/platform/money";

type Taking = Pick<Refund, "countsAmount" | "countsMsat" | "rateFrom">;
type Coming = { status: string; value: bigint; msat: bigint };

/**
 * What settled payments brought, and what refunds take of it. A payment of whole satoshi is worth a few cents more or
 * less than the price: as in the books it counts as the price.
 */
export const roomOf = (
  { asset, amount: price, rate }: Pick<Invoice, "asset" | "amount" | "rate">,
  came: readonly Coming[],
  taking: readonly Taking[],
): Room => {
  const settled = came.filter(({ status }) => status === "settled");
  const worth = settled.reduce((sum, { value }) => sum + value, 0n);
  const limit = roundingLimit(rate ?? "1", asset as Asset, settled.length);
  const { sales, over } = incomeOf(price, worth, limit);
  const counting = taking.filter(({ countsMsat }) => countsMsat > 0n);
  return {
    asset: asset as Asset,
    price,
    paid: {
      amount: sales + over,
      msat: settled.reduce((sum, { msat }) => sum + msat, 0n),
    },
    taken: {
      amount: counting.reduce((sum, { countsAmount }) => sum + countsAmount, 0n),
      msat: counting.reduce((sum, { countsMsat }) => sum + countsMsat, 0n),
    },
    onlyThen: counting.every(({ rateFrom }) => rateFrom === "then"),
  };
};
