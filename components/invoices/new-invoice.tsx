import type { ComponentProps } from "react";
import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NewInvoiceForm } from "./new-invoice-form";

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
      {!connected && (
        <Notice
          tone="warn"
          title={t("No BTCPay store is connected.")}
          action={<ButtonLink href={settingsHref}>{t("Open settings")}</ButtonLink>}
          className="mb-5"
        >
          {t("An invoice made now waits until one is.")}
        </Notice>
      )}
      <NewInvoiceForm {...form} />
    </>
  );
}
