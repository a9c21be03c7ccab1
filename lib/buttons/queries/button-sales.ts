import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { authorize, narrow, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type ButtonScope, getButton, type SoldButton } from "@/lib/buttons/queries";
import { buttonInvoices } from "@/lib/buttons/schema";
import { getInvoice } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

export type ButtonSales = {
  button: SoldButton;
  /** Newest first, at most 50. */
  presses: Invoice[];
};

/** A button with what it sold and the invoices of its last presses. */
export const buttonSales = (scope: ButtonScope, id: string, from?: Reader): Promise<ButtonSales> =>
  read(
    scope,
    async (r) => {
      const button = await getButton(scope, id, r);
      const mine = and(eq(buttonInvoices.buttonId, id), within(scope, buttonInvoices.merchantId));
      const links = await r
        .select({ invoiceId: buttonInvoices.invoiceId })
        .from(buttonInvoices)
        .where(mine)
        .orderBy(desc(buttonInvoices.createdAt), desc(buttonInvoices.invoiceId))
        .limit(50);
      const may = narrow(authorize(scope.actor, "invoices:read"), button.merchantId);
      const presses: Invoice[] = [];
      for (const { invoiceId } of links) presses.push(await getInvoice(may, invoiceId, r));
      return { button, presses };
    },
    from,
  );
