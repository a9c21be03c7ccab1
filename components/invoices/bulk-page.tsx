import type { ComponentProps } from "react";
import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { BatchForm } from "./batch-form";
import { BatchHelp } from "./batch-help";
import { BatchList } from "./batch-list";
import { NotConnected } from "./not-connected";

type Props = ComponentProps<typeof BatchList> & {
  merchantId: string;
  currency: string;
  connected: boolean;
  settingsHref: string;
};

/** Where a file of invoices is brought in. */
export function BulkPage({ merchantId, currency, connected, settingsHref, ...list }: Props) {
  const t = useT();
  const { base } = list;
  return (
    <>
      <Breadcrumb items={[{ label: t("Invoices"), href: base }, { label: t("From a CSV file") }]} />
      <PageHeader
        title={t("Invoices from a CSV file")}
        summary={t("You look at every row first. Nothing is made before you say so.")}
      />
      {!connected && <NotConnected {...{ settingsHref }} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <BatchForm {...{ base, merchantId }} />
        <BatchHelp {...{ currency }} />
      </div>
      <h2 className="mt-8 mb-3 text-section font-semibold">{t("Files brought in")}</h2>
      <BatchList {...list} />
    </>
  );
}
