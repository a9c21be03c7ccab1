import type { Metadata } from "next";
import { InvoiceList } from "@/components/invoices/invoice-list";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantsOf } from "@/lib/access/tenants";
import { InvoiceListAddress } from "@/lib/invoices/inputs";
import { countNeedingAttention } from "@/lib/invoices/queries";
import { listInvoices } from "@/lib/invoices/queries/list-invoices";
import { filterOf } from "@/lib/invoices/rules";

export const metadata: Metadata = { title: "Invoices" };
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InvoicesPage({ params, searchParams }: Props) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("invoices:read", business);
  const address = InvoiceListAddress.parse(await searchParams);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const page = await listInvoices(scope, filterOf(address, zone));
  const attention = await countNeedingAttention(scope);
  const others = tenant ? [] : await tenantsOf(scope.actor, 1000);
  return (
    <>
      <Live noun="invoices" />
      <InvoiceList
        base={`/b/${business}/invoices`}
        {...{ address, page, attention, zone }}
        now={new Date()}
        businesses={tenant ? undefined : new Map(others.map(({ id, name }) => [id, name]))}
        canCreate={
          tenant?.kind === "merchant" && can(scope.actor.grants, "invoices:create", tenant.id)
        }
      />
    </>
  );
}
