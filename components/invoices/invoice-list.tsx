import { Plus } from "lucide-react";
import { Pager } from "@/components/table/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import type { InvoiceListAddress } from "@/lib/invoices/inputs";
import type { InvoicePage } from "@/lib/invoices/queries/list-invoices";
import { listHref } from "./address";
import { InvoiceFilters } from "./invoice-filters";
import { InvoiceTable } from "./invoice-table";
import { InvoicesEmpty } from "./invoices-empty";

type Props = {
  base: string;
  address: InvoiceListAddress;
  page: InvoicePage;
  attention: number;
  businesses?: ReadonlyMap<string, string> | undefined;
  canCreate: boolean;
  zone: string;
  now: Date;
};

export function InvoiceList({
  base,
  address,
  page,
  attention,
  businesses,
  canCreate,
  zone,
  now,
}: Props) {
  const { rows, newer, older } = page;
  const { view, q, currency, from, to, at } = address;
  const filtered = view !== "all" || [q, currency, from, to, at].some(Boolean);
  const step = (cursor: string | null) =>
    cursor ? listHref(base, address, { at: cursor }) : undefined;
  const create = canCreate && (
    <ButtonLink
      variant="primary"
      href={`${base}/new`}
      icon={<Plus className="size-4" aria-hidden />}
    >
      Create invoice
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Invoices" actions={create || undefined} />
      <InvoiceFilters {...{ base, address, attention, zone, now }} />
      <InvoiceTable
        {...{ rows, base, businesses, zone, now }}
        empty={<InvoicesEmpty {...{ base, filtered, canCreate }} />}
      />
      <Pager newerHref={step(newer)} olderHref={step(older)} />
    </>
  );
}
