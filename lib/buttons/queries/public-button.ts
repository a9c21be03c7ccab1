import "server-only";
import { and, eq } from "drizzle-orm";
import { authorize, narrow, type Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { tenantById } from "@/lib/access/tenants";
import { buttonInvoices, buttons, type PayButton } from "@/lib/buttons/schema";
import { getInvoice, knownPayments } from "@/lib/invoices/queries";
import type { Invoice, Payment } from "@/lib/invoices/schema";
import { getMerchant } from "@/lib/merchants/queries";
import type { Reader } from "@/lib/platform/reader";

export type PublicButton = {
  button: PayButton;
  business: { name: string; town: string; phone: string | null; timeZone: string };
  /** The payment of whoever came from a press. */
  payment: { invoice: Invoice; payments: Payment[] } | null;
};
type Asked = { id: string; invoiceId: string | undefined };

/** What the public page of a button shows; null when there is none. */
export async function publicButton(
  scope: Scope<"buttons:serve">,
  asked: Asked,
): Promise<PublicButton | null> {
  const found = await read(scope, (r) => served(scope, asked, r));
  if (!found) return null;
  const { town = "", phone = null, ...rest } = found;
  const tenant = await tenantById(rest.button.merchantId);
  if (!tenant) throw new Error(`${rest.button.merchantId} is no business`);
  const { name, timeZone } = tenant;
  return { ...rest, business: { name, town, phone, timeZone } };
}

async function served(scope: Scope<"buttons:serve">, { id, invoiceId }: Asked, r: Reader) {
  const [button] = await r.select().from(buttons).where(eq(buttons.id, id));
  if (!button) return null;
  const { merchantId } = button;
  const merchants = narrow(authorize(scope.actor, "merchants:read"), merchantId);
  const { town, phone } = (await getMerchant(merchants, merchantId, r)) ?? {};
  const mine = narrow(authorize(scope.actor, "btcpay:apply"), merchantId);
  const which = and(eq(buttonInvoices.buttonId, id), eq(buttonInvoices.invoiceId, invoiceId ?? ""));
  const [link] = await r.select().from(buttonInvoices).where(which);
  const payment = link
    ? {
        invoice: await getInvoice(mine, link.invoiceId, r),
        payments: await knownPayments(mine, link.invoiceId, r),
      }
    : null;
  return { button, town, phone, payment };
}
