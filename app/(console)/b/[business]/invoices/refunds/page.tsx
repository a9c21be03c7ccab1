import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { RefundQueue } from "@/components/invoices/refund-queue";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";
import { refundsUnderWay } from "@/lib/invoices/refunds/queries/under-way";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Refunds") };
}
type Props = { params: Promise<{ business: string }> };

export default orNothingHere(async function RefundsPage({ params }: Props) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("invoices:refund", business);
  const [refunds, others] = await Promise.all([
    refundsUnderWay(scope),
    tenant ? [] : tenantsOf(scope.actor, 1000),
  ]);
  return (
    <>
      <Live noun="invoices" />
      <RefundQueue
        refunds={refunds}
        base={`/b/${business}/invoices`}
        businesses={tenant ? undefined : new Map(others.map(({ id, name }) => [id, name]))}
        personId={scope.actor.id}
        zone={tenant?.timeZone ?? "America/Jamaica"}
      />
    </>
  );
});
