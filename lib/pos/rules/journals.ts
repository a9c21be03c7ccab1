import type { Posting } from "@/lib/ledger/steps";
import type { Asset } from "@/lib/platform/money";
import type { TillSale, TillShift } from "@/lib/pos/schema";

export const drawerOf = (tillId: string): string => `drawer:${tillId}`;

type Sold = Pick<TillSale, "id" | "merchantId" | "tillId" | "tender" | "asset" | "total">;

/**
 * A sale taken in cash or by the card terminal. `late`: its shift was counted before it was known, so the drawer
 * held the money already and the count had called it a difference.
 */
export function salePosting(sale: Sold, eventAt: Date, late: boolean): Posting {
  const { id, merchantId, tillId, tender, total } = sale;
  const asset = sale.asset as Asset;
  const drawer = late ? "drawers:difference" : drawerOf(tillId);
  const code = tender === "cash" ? drawer : "card-terminal";
  return {
    ...{ merchantId, eventAt, idem: `till-sale:${id}`, kind: "till.sale", ref: id },
    legs: [
      { code, asset, amount: -total },
      { code: "sales", asset, amount: total },
    ],
  };
}

type Shift = Pick<TillShift, "id" | "merchantId" | "tillId" | "asset">;

export const floatPosting = (shift: Shift, float: bigint, eventAt: Date): Posting => ({
  ...{ merchantId: shift.merchantId, eventAt, idem: `till-shift:${shift.id}:float` },
  ...{ kind: "till.float", ref: shift.id },
  legs: [
    { code: drawerOf(shift.tillId), asset: shift.asset as Asset, amount: -float },
    { code: "cash:counted", asset: shift.asset as Asset, amount: float },
  ],
});

/** What was counted leaves the drawer, and what should have been there besides is the difference. */
export function closePosting(
  shift: Shift,
  { counted, expected }: { counted: bigint; expected: bigint },
  eventAt: Date,
): Posting {
  const asset = shift.asset as Asset;
  return {
    ...{ merchantId: shift.merchantId, eventAt, idem: `till-shift:${shift.id}:close` },
    ...{ kind: "till.close", ref: shift.id },
    legs: [
      { code: drawerOf(shift.tillId), asset, amount: expected },
      { code: "cash:counted", asset, amount: -counted },
      { code: "drawers:difference", asset, amount: counted - expected },
    ].filter(({ amount }) => amount !== 0n),
  };
}
