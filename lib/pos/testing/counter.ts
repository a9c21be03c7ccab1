import { makeActor, makeTenant } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { createTill } from "@/lib/pos/create-till";
import type { makeSale } from "@/lib/pos/make-sale";
import { saveItem } from "@/lib/pos/save-item";

type Sale = Parameters<typeof makeSale>[1];

/** A business with a till, an item of which twenty are in stock, and the people who may and may not. */
export async function makeCounter() {
  const tenant = await makeTenant({ currency: "JMD" });
  const merchantId = tenant.id;
  const [owner, cashier, accountant] = (["owner", "cashier", "accountant"] as const).map((role) =>
    makeActor(role, merchantId),
  ) as [ReturnType<typeof makeActor>, ReturnType<typeof makeActor>, ReturnType<typeof makeActor>];
  const stranger = makeActor("owner", (await makeTenant()).id);
  const till = await createTill(owner, { merchantId, name: "Front", taxRate: "15" });
  const item = await saveItem(owner, { merchantId, name: "Patty", price: "450", stock: "20" });
  return { merchantId, owner, cashier, accountant, stranger, till: till.id, itemId: item.id };
}
export type Counter = Awaited<ReturnType<typeof makeCounter>>;

/** Two patties for J$900.00 and J$50.00 of something typed, tax in the prices: J$950.00. */
export const asked = ({ till, itemId }: Counter, fields: Partial<Sale> = {}): Sale => ({
  till,
  idempotencyKey: newId("key"),
  tender: "cash",
  lines: [
    { itemId, name: "Patty", unit: "45000", quantity: 2 },
    { itemId: null, name: "", unit: "5000", quantity: 1 },
  ],
  ...{ discount: "0", tip: "0", taxRate: 1500, taxIncluded: true },
  ...fields,
});
