import { makeActor, makeTenant } from "@/lib/access/testing";
import type { createInvoice } from "@/lib/invoices/create-invoice";
import { newId } from "@/lib/platform/ids";

type Input = Parameters<typeof createInvoice>[1];

/** What the form sends for J$2,450.00. */
export const asked = (merchantId: string, fields: Partial<Input> = {}): Input => ({
  merchantId,
  currency: "JMD",
  amount: "2450",
  idempotencyKey: newId("key"),
  ...fields,
});

/** A business of its own with its owner. */
export async function makeShop() {
  const tenant = await makeTenant();
  return { tenant, owner: makeActor("owner", tenant.id) };
}
