import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import type { Ctx } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { assetOf, type Currency, decimalsOf, msatPerSat, unitsOf } from "@/lib/platform/money";
import { type Till, type TillSale, type TillShift, tillItems, tillShifts, tills } from "./schema";

type On = Pick<Ctx, "tx" | "scope">;

/** The till, held until the transaction ends: sales and shifts of one till come one after the other. */
export async function lockTill({ tx, scope }: On, id: string): Promise<Till> {
  const [found] = await tx
    .select()
    .from(tills)
    .where(and(eq(tills.id, id), within(scope, tills.merchantId)))
    .for("update");
  if (!found) throw new Refusal("not-found", "There is no such till here.");
  return found;
}

export async function openShiftOf({ tx }: Pick<Ctx, "tx">, till: Till): Promise<TillShift | null> {
  const [found] = await tx
    .select()
    .from(tillShifts)
    .where(
      and(
        eq(tillShifts.tillId, till.id),
        eq(tillShifts.merchantId, till.merchantId),
        isNull(tillShifts.closedAt),
      ),
    );
  return found ?? null;
}

/** Read on the transaction's own connection: one more a sale would run the pool dry. */
export async function currencyOf({ tx }: Pick<Ctx, "tx">, merchantId: string): Promise<Currency> {
  const [tenant] = await tx.execute<{ currency: Currency }>(
    sql`select currency from tenants where id = ${merchantId} and kind = 'merchant'`,
  );
  if (!tenant) throw new Refusal("not-found", "There is no such business here.");
  return tenant.currency;
}

/** Cash as a person typed it, nothing included; in minor units. */
export function cashOf(text: string, currency: Currency, field: string): bigint {
  const units = unitsOf(text, decimalsOf(currency));
  const asset = assetOf(currency);
  if (units === null || units < 0n || units > 10n ** 13n) {
    const why = "Write the amount in digits, like 5000 or 5000.50";
    throw new Refusal("invalid", why, { [field]: [why] });
  }
  return asset === "BTC/11" && currency === "SATS" ? units * msatPerSat : units;
}

/** Takes what was sold off the shelf; items that nobody counts stay as they are. */
export async function takeFromStock(
  { tx }: Pick<Ctx, "tx">,
  { merchantId, lines }: Pick<TillSale, "merchantId" | "lines">,
): Promise<void> {
  const sold = new Map<string, number>();
  for (const { itemId, quantity } of lines)
    if (itemId) sold.set(itemId, (sold.get(itemId) ?? 0) + quantity);
  for (const [itemId, quantity] of [...sold].sort(([a], [b]) => (a < b ? -1 : 1)))
    await tx
      .update(tillItems)
      .set({ stock: sql`${tillItems.stock} - ${quantity}` })
      .where(and(eq(tillItems.id, itemId), eq(tillItems.merchantId, merchantId)));
}
