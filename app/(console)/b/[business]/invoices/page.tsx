import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { orNothing } from "@/app/(console)/b/[business]/or-nothing";
import { orNothingHere } from "@/app/nothing-here";
import { openHref } from "@/components/invoices/address";
import { InvoiceList } from "@/components/invoices/invoice-list";
import { InvoicePeek } from "@/components/invoices/invoice-peek";
import { Live } from "@/components/shell/live";
import { peekLinks } from "@/components/table/peek-links";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantsOf } from "@/lib/access/tenants";
import { InvoiceListAddress } from "@/lib/invoices/inputs";
import { countNeedingAttention } from "@/lib/invoices/queries";
import { invoiceView } from "@/lib/invoices/queries/invoice-view";
import { listInvoices } from "@/lib/invoices/queries/list-invoices";
import { paidWith } from "@/lib/invoices/queries/paid-with";
import { filterOf } from "@/lib/invoices/rules";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Invoices") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orNothingHere(async function InvoicesPage({ params, searchParams }: Props) {
  const [{ business }, search] = [await params, await searchParams];
  const base = `/b/${business}/invoices`;
  const { scope, tenant } = await pageScope("invoices:read", business);
  const frame = await listFrame({ business, list: "invoices", base, search });
  const address = InvoiceListAddress.parse(search);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const now = new Date();
  const { grants } = scope.actor;
  const page = await listInvoices(scope, filterOf(address, zone));
  const ids = page.rows.map(({ id }) => id);
  const [attention, others, ways, open] = await Promise.all([
    countNeedingAttention(scope),
    tenant ? [] : tenantsOf(scope.actor, 1000),
    address.cols?.split(",").includes("method") ? paidWith(scope, ids) : undefined,
    address.open ? invoiceView(scope, address.open).catch(orNothing) : null,
  ]);
  const businesses = tenant ? undefined : new Map(others.map(({ id, name }) => [id, name]));
  const mayMark = (merchantId: string) => can(grants, "invoices:mark", merchantId);
  return (
    <>
      <Live noun="invoices" />
      <InvoiceList
        {...{ ...frame, base, business, address, page, attention, businesses, zone, now }}
        paidWith={ways}
        may={{
          create: tenant?.kind === "merchant" && can(grants, "invoices:create", tenant.id),
          bulk: tenant?.kind === "merchant" && can(grants, "invoices:bulk", tenant.id),
          export: can(grants, "reports:export", tenant?.id),
          void: mayMark,
        }}
        peek={
          open && (
            <InvoicePeek
              view={open}
              fullHref={`${base}/${open.invoice.id}`}
              links={peekLinks(ids, open.invoice.id, (id) => openHref(base, address, id))}
              businessName={businesses?.get(open.invoice.merchantId)}
              mayMark={mayMark(open.invoice.merchantId)}
              {...{ zone, now }}
            />
          )
        }
      />
    </>
  );
});
