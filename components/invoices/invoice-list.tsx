import { Plus, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { ColumnsMenu } from "@/components/table/columns-menu";
import type { Density } from "@/components/table/density";
import { ExportLink } from "@/components/table/export-link";
import { Pager } from "@/components/table/pager";
import { Peeked } from "@/components/table/peeked";
import type { Views } from "@/components/table/views";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import type { InvoiceListAddress } from "@/lib/invoices/inputs";
import type { InvoicePage } from "@/lib/invoices/queries/list-invoices";
import { exportHref, listHref, openHref } from "./address";
import { BulkVoid } from "./bulk-actions";
import { BulkExport } from "./bulk-export";
import { invoiceColumns, orderOf } from "./invoice-columns";
import { InvoiceFilters } from "./invoice-filters";
import type { PaidWith } from "./invoice-row";
import { InvoiceTable } from "./invoice-table";
import { InvoicesEmpty } from "./invoices-empty";

type Props = {
  base: string;
  /** Slug of the business, or `all`. */
  business: string;
  address: InvoiceListAddress;
  page: InvoicePage;
  attention: number;
  businesses?: ReadonlyMap<string, string> | undefined;
  paidWith?: ReadonlyMap<string, PaidWith[]> | undefined;
  may: { create: boolean; bulk: boolean; export: boolean; void: (merchantId: string) => boolean };
  views: Views;
  density: Density;
  /** The invoice open beside the list. */
  peek?: ReactNode;
  zone: string;
  now: Date;
};

function Tools({ base, business, address, businesses, density, may }: Props) {
  const t = useT();
  return (
    <>
      {may.export && <ExportLink href={exportHref("invoices", business, address)} />}
      <ColumnsMenu
        columns={invoiceColumns(t, { base, address, several: businesses !== undefined })}
        cols={address.cols}
        href={openHref(base, address, address.open)}
        density={density}
      />
    </>
  );
}

function Rows(props: Props) {
  const t = useT();
  const { base, business, address, page, businesses, paidWith, may, density, zone, now } = props;
  const { view, q, currency, from, to, at } = address;
  const narrowed = [q, currency, from, to, at].some(Boolean);
  const filtered = view !== "all" || narrowed;
  const attention = view === "attention" && !narrowed;
  const voids = page.rows.some(({ merchantId }) => may.void(merchantId));
  const bulk = (voids || may.export) && (
    <>
      {voids && <BulkVoid />}
      {may.export && (
        <BulkExport {...{ business }} order={orderOf(address)} currency={address.currency} />
      )}
    </>
  );
  return (
    <InvoiceTable
      rows={page.rows}
      rowPlace={{
        ...{ businesses, paidWith, open: address.open, mayVoid: may.void },
        fullHref: (id) => `${base}/${id}`,
        peekHref: (id) => openHref(base, address, id),
      }}
      columns={invoiceColumns(t, { base, address, several: businesses !== undefined })}
      cols={address.cols}
      order={orderOf(address)}
      place={openHref(base, { ...address, cols: undefined, saved: undefined }, undefined)}
      empty={<InvoicesEmpty {...{ base, filtered, attention }} canCreate={may.create} />}
      {...{ density, bulk, zone, now }}
    />
  );
}

export function InvoiceList(props: Props) {
  const t = useT();
  const { base, address, page, attention, views, may, peek, zone, now } = props;
  const step = (cursor: string | null) =>
    cursor ? listHref(base, address, { at: cursor }) : undefined;
  const bulk = may.bulk && (
    <ButtonLink href={`${base}/bulk`} icon={<Upload className="size-4" aria-hidden />}>
      {t("From a CSV file")}
    </ButtonLink>
  );
  const create = may.create && (
    <ButtonLink
      variant="primary"
      href={`${base}/new`}
      icon={<Plus className="size-4" aria-hidden />}
    >
      {t("Create invoice")}
    </ButtonLink>
  );
  return (
    <Peeked open={Boolean(peek)}>
      <PageHeader
        title={t("Invoices")}
        actions={
          (bulk || create) && (
            <>
              {bulk}
              {create}
            </>
          )
        }
      />
      <InvoiceFilters
        {...{ base, address, attention, views, zone, now }}
        end={<Tools {...props} />}
      />
      <Rows {...props} />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
      {peek}
    </Peeked>
  );
}
