import type { ComponentProps } from "react";
import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { NewInvoiceForm } from "./new-invoice-form";
import { NotConnected } from "./not-connected";

type Props = ComponentProps<typeof NewInvoiceForm> & { connected: boolean; settingsHref: string };

/** The form; before it, why nothing can be charged yet. */
export function NewInvoice({ connected, settingsHref, ...form }: Props) {
  const t = useT();
  return (
    <>
      <Breadcrumb
        items={[{ label: t("Invoices"), href: form.base }, { label: t("New invoice") }]}
      />
      <PageHeader title={t("New invoice")} />
      {!connected && <NotConnected {...{ settingsHref }} />}
      <NewInvoiceForm {...form} />
    </>
  );
}
