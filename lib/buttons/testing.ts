import { eq } from "drizzle-orm";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import { merchants } from "@/lib/merchants/schema";
import { sha256 } from "@/lib/platform/crypto";
import { newId } from "@/lib/platform/ids";
import { createButton } from "./create-button";
import { buttonInvoices, buttons } from "./schema";

/** A business with an owner, and a button of it that costs J$1,500.00. */
export async function madeButton(more: object = {}) {
  const { id: merchantId } = await makeTenant({ currency: "JMD" });
  await withEverything((tx) =>
    tx.insert(merchants).values({ merchantId, town: "Negril", registeredBy: "test" }),
  );
  const owner = makeActor("owner", merchantId);
  const wish = {
    ...{ merchantId, kind: "fixed" as const, name: "Gift box", label: "Pay with bitcoin" },
    ...{ look: "green" as const, currency: "JMD" as const, amount: "1500" },
    ...{ idempotencyKey: newId("key"), ...more },
  };
  const { id } = await createButton(owner, wish);
  return { merchantId, owner, wish, id };
}

/** A button of a business that is there already: tips from J$500.00 up, on any site. */
export const tipButton = (merchantId: string): Promise<{ id: string }> =>
  createButton(makeActor("owner", merchantId), {
    ...{ merchantId, kind: "custom", name: "Tips", label: "Leave a tip", look: "green" },
    ...{ currency: "JMD", amount: "500", min: "500", idempotencyKey: newId("key") },
  });

export async function buttonRow(id: string) {
  const [row] = await withEverything((tx) => tx.select().from(buttons).where(eq(buttons.id, id)));
  if (!row) throw new Error(`There is no button ${id}`);
  return row;
}

/** The invoices that presses of a button made. */
export const madeBy = (id: string): Promise<Invoice[]> =>
  withEverything(async (tx) => {
    const rows = await tx
      .select({ invoice: invoices })
      .from(buttonInvoices)
      .innerJoin(invoices, eq(invoices.id, buttonInvoices.invoiceId))
      .where(eq(buttonInvoices.buttonId, id));
    return rows.map(({ invoice }) => invoice);
  });

export const becomes = (id: string, fields: Partial<Invoice>) =>
  withEverything((tx) => tx.update(invoices).set(fields).where(eq(invoices.id, id)));

export const slider = { kind: "slider", amount: "1000", min: "500", max: "5000", step: "250" };
export const custom = { kind: "custom", amount: "1000", min: "200", max: "20000" };

/** A press by somebody, as their browser sends it. */
export const pressOf = (buttonId: string, more: object = {}) => ({
  ...{ buttonId, origin: "https://shop.example.com", referrer: null },
  ...{ visitor: sha256(newId("visitor")), ...more },
});
