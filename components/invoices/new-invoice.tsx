import type { ComponentProps } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NewInvoiceForm } from "./new-invoice-form";

type Props = ComponentProps<typeof NewInvoiceForm> & { connected: boolean; settingsHref: string };

/** The form; before it, why nothing can be charged yet. */
export function NewInvoice({ connected, settingsHref, ...form }: Props) {
  return (
    <>
      <Breadcrumb items={[{ label: "Invoices", href: form.base }, { label: "New invoice" }]} />
      <PageHeader title="New invoice" />
      {!connected && (
        <Notice
          tone="warn"
          title="No BTCPay store is connected."
          action={<ButtonLink href={settingsHref}>Open settings</ButtonLink>}
          className="mb-5"
        >
          An invoice made now waits until one is.
        </Notice>
      )}
      <NewInvoiceForm {...form} />
    </>
  );
}
