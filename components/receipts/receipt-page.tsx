import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { buttonClass } from "@/components/ui/button-class";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { receiptPath } from "@/lib/receipts/rules";
import type { Document } from "@/lib/receipts/rules/document";
import { PdfLink } from "./pdf-link";
import { ReceiptDocument } from "./receipt-document";

type Props = {
  document: Document;
  code: string;
  base: string;
  invoiceHref: string | null;
  /** Of a sale at a till. */
  tillsHref: string | null;
  /** The receipt that a credit note takes from. */
  receiptHref: string | null;
  children: ReactNode;
};

/** One document in the console: how it reads, and what can be done with it. */
export function ReceiptPage({ document, code, base, children, ...from }: Props) {
  const t = useT();
  const { title, number } = document;
  return (
    <>
      <Breadcrumb items={[{ label: t("Receipts"), href: base }, { label: number }]} />
      <PageHeader
        title={`${title} ${number}`}
        actions={
          <>
            <PdfLink code={code} />
            <a
              href={receiptPath(code)}
              target="_blank"
              rel="noreferrer"
              className={buttonClass({})}
            >
              <Printer className="size-4" aria-hidden />
              {t("Open to print")}
            </a>
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel>
          <ReceiptDocument document={document} />
        </Panel>
        <div className="grid gap-4">
          {children}
          <Panel title={t("Where it comes from")}>
            <p className="flex flex-wrap gap-x-4 gap-y-1">
              {from.invoiceHref && <TextLink href={from.invoiceHref}>{t("The invoice")}</TextLink>}
              {from.tillsHref && <TextLink href={from.tillsHref}>{t("The tills")}</TextLink>}
              {from.receiptHref && (
                <TextLink href={from.receiptHref}>{t("The receipt it credits")}</TextLink>
              )}
            </p>
          </Panel>
        </div>
      </div>
    </>
  );
}
