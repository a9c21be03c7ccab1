import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { type Ctx, command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { parseAmount } from "@/lib/platform/money";
import { SaveItemInput } from "./inputs";
import { tillItems } from "./schema";
import { currencyOf } from "./steps";

/** Refused by name, so that the same form sent twice makes one item. */
async function freeName({ tx }: Pick<Ctx, "tx">, merchantId: string, name: string, but?: string) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`items:${merchantId}`}, 0))`,
  );
  const taken = await tx
    .select({ id: tillItems.id })
    .from(tillItems)
    .where(and(eq(tillItems.merchantId, merchantId), sql`lower(name) = lower(${name})`));
  if (taken.some(({ id }) => id !== but))
    throw new Refusal("conflict", "The item was not saved.", {
      name: ["There is an item of this name already"],
    });
}

/** Puts an item on the tills of a business, or changes it there. What was sold keeps the price it was sold at. */
export const saveItem = command({
  name: "pos.save-item",
  permission: "pos:manage",
  input: SaveItemInput,
  async run({ tx, scope, about, now }, { merchantId, itemId, price, ...input }) {
    narrow(scope, merchantId);
    const currency = await currencyOf({ tx }, merchantId);
    const { amount, asset } = priceIn(price, currency);
    const { name, hidden, stock = null, category = "" } = input;
    const id = itemId ?? newId("itm");
    about(merchantId, id);
    await freeName({ tx }, merchantId, name, itemId);
    const values = { name, hidden, stock, category, asset, price: amount };
    if (!itemId) await tx.insert(tillItems).values({ id, merchantId, createdAt: now, ...values });
    else {
      const changed = await tx
        .update(tillItems)
        .set(values)
        .where(and(eq(tillItems.id, itemId), eq(tillItems.merchantId, merchantId)))
        .returning({ id: tillItems.id });
      if (changed.length === 0) throw new Refusal("not-found", "There is no such item here.");
    }
    return { id };
  },
});

function priceIn(price: string, currency: Parameters<typeof parseAmount>[1]) {
  try {
    return parseAmount(price, currency);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal("invalid", "The item was not saved.", { price: [error.message] });
  }
}
