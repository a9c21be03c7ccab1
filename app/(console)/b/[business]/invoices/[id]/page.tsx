import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { TapPanel } from "@/components/cards/tap-panel";
import { InvoicePage } from "@/components/invoices/invoice-page";
import { ReceiptsPanel } from "@/components/receipts/receipts-panel";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantById } from "@/lib/access/tenants";
import { attentionOf } from "@/lib/invoices/attention/queries";
import { invoiceView } from "@/lib/invoices/queries/invoice-view";
import { refundingOf } from "@/lib/invoices/refunds/queries/refunding";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { receiptsOfInvoice } from "@/lib/receipts/queries/receipts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Invoice") };
}
type Props = { params: Promise<{ business: string; id: string }> };

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
};

export default orNothingHere(async function InvoiceDetailPage({ params }: Props) {
  const { business, id } = await params;
  const { scope, tenant } = await pageScope("invoices:read", business);
  const view = await invoiceView(scope, id).catch(orNotFound);
  const refunding = await refundingOf(scope, view.invoice);
  const cases = await attentionOf(scope, id);
  const receipts = await receiptsOfInvoice((await pageScope("receipts:read", business)).scope, id);
  const { merchantId, lightningInvoice: bolt11 } = view.invoice;
  const owner = tenant ?? (await tenantById(merchantId));
  const { grants } = scope.actor;
  return (
    <>
      <Live noun="invoices" ids={[id]} />
      <InvoicePage
        {...{ view, refunding, cases }}
        base={`/b/${business}/invoices`}
        businessName={tenant ? undefined : owner?.name}
        mayMark={can(grants, "invoices:mark", merchantId)}
        mayCreate={tenant !== null && can(grants, "invoices:create", merchantId)}
        mayNote={can(grants, "invoices:note", merchantId)}
        zone={owner?.timeZone ?? "America/Jamaica"}
        now={new Date()}
        receipts={<ReceiptsPanel receipts={receipts} base={`/b/${business}/receipts`} />}
      >
        {bolt11 && <TapPanel bolt11={bolt11} invoiceId={id} />}
      </InvoicePage>
    </>
  );
});
