import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { authorize, narrow, type Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { tenantById } from "@/lib/access/tenants";
import { getInvoice, knownPayments } from "@/lib/invoices/queries";
import type { Invoice, Payment } from "@/lib/invoices/schema";
import { getMerchant } from "@/lib/merchants/queries";
import type { Reader } from "@/lib/platform/reader";
import { type DatedRequest, requestByCode } from "@/lib/requests/queries";
import { requestInvoices } from "@/lib/requests/schema";

export type PublicRequest = {
  request: DatedRequest;
  business: { name: string; town: string; phone: string | null; timeZone: string };
  /** The payment in front of the payer, open or ended. */
  payment: { invoice: Invoice; payments: Payment[] } | null;
};

/**
 * What the public page of a code shows. A request paid once has one open payment for everybody; of a reusable link
 * each payer has the one in their own address.
 */
export async function publicRequest(
  scope: Scope<"requests:serve">,
  asked: { code: string; invoiceId: string | undefined },
): Promise<PublicRequest> {
  const { town = "", phone = null, ...found } = await read(scope, (r) => served(scope, asked, r));
  const tenant = await tenantById(found.request.merchantId);
  if (!tenant) throw new Error(`${found.request.merchantId} is no business`);
  const { name, timeZone } = tenant;
  return { ...found, business: { name, town, phone, timeZone } };
}

async function served(
  scope: Scope<"requests:serve">,
  { code, invoiceId }: { code: string; invoiceId: string | undefined },
  r: Reader,
) {
  const request = await requestByCode(scope, code, r);
  const { merchantId, kind } = request;
  const mine = narrow(authorize(scope.actor, "btcpay:apply"), merchantId);
  const merchants = narrow(authorize(scope.actor, "merchants:read"), merchantId);
  const which =
    kind === "once"
      ? eq(requestInvoices.state, "open")
      : eq(requestInvoices.invoiceId, invoiceId ?? "");
  const [link] = await r
    .select()
    .from(requestInvoices)
    .where(and(eq(requestInvoices.requestId, request.id), which))
    .orderBy(desc(requestInvoices.createdAt))
    .limit(1);
  const { town, phone } = (await getMerchant(merchants, merchantId, r)) ?? {};
  const payment = link
    ? {
        invoice: await getInvoice(mine, link.invoiceId, r),
        payments: await knownPayments(mine, link.invoiceId, r),
      }
    : null;
  return { request, town, phone, payment };
}
