import "server-only";
import type { Ctx } from "@/lib/access/command";
import type { Asset } from "@/lib/platform/money";
import { sumsOf } from "@/lib/receipts/rules/tax";
import type { Receipt } from "@/lib/receipts/schema";
import { lockSeries } from "./number";
import { issue, type SoldAtTill, termsOf } from "./receipt";
import { sellingOf } from "./seller";

type Paid = SoldAtTill & {
  merchantId: string;
  asset: Asset;
  method: "cash" | "card-terminal";
  suppliedAt: Date;
};

/** The receipt of a sale that was paid without an invoice; the sale itself is written only once. */
export async function receiptOfSale({ tx }: Pick<Ctx, "tx">, paid: Paid): Promise<Receipt> {
  const { merchantId, asset, method, suppliedAt, saleId } = paid;
  await lockSeries(tx, { merchantId, series: "receipt" });
  const selling = await sellingOf(tx, merchantId);
  const lines = paid.lines(termsOf(selling, suppliedAt));
  const sums = sumsOf(lines);
  const value = sums.total.toString();
  const at = suppliedAt.toISOString();
  return issue(
    { tx },
    {
      ...{ merchantId, saleId, asset, lines, suppliedAt, series: "receipt", ...sums },
      ...{ seller: selling.seller, zone: selling.zone, paid: sums.total, msat: 0n },
      payments: [{ method, card: false, msat: "0", value, rate: "", ratePair: "", at }],
    },
  );
}
