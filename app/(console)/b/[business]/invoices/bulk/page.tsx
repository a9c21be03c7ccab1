import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { BulkPage } from "@/components/invoices/bulk-page";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { getConnection } from "@/lib/btcpay/queries";
import { listBatches } from "@/lib/invoices/batches/queries";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Invoices from a CSV file") };
}
type Props = { params: Promise<{ business: string }> };

export default orNothingHere(async function BulkInvoicesPage({ params }: Props) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("invoices:bulk", business);
  if (tenant?.kind !== "merchant") notFound();
  const { scope: connections } = await pageScope("merchants:read", business);
  return (
    <>
      <Live noun="invoices" />
      <BulkPage
        base={`/b/${business}/invoices`}
        batches={await listBatches(scope)}
        merchantId={tenant.id}
        currency={tenant.currency}
        connected={(await getConnection(connections, tenant.id)) !== null}
        settingsHref={`/b/${business}/settings`}
        zone={tenant.timeZone}
        now={new Date()}
      />
    </>
  );
});
