import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Beside } from "@/components/ui/beside";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Figure } from "@/components/ui/figure";
import { StatusPill } from "@/components/ui/status";
import { wordOf } from "@/lib/invoices/rules";
import type { Invoice, Payment } from "@/lib/invoices/schema";
import type { KnownRate } from "@/lib/platform/beside";
import { type Asset, money } from "@/lib/platform/money";
import { MarkButtons } from "./mark-buttons";
import { sentenceOf } from "./sentence";
import { nameOf } from "./words";

type Props = {
  invoice: Invoice;
  payments: readonly Payment[];
  base: string;
  mayMark: boolean;
  mayCreate: boolean;
  now: Date;
  /** Further things to do, before the marks. */
  children?: ReactNode;
};

/** The rate at which BTCPay priced it. */
const ownRate = ({ currency, rate, rateAt }: Invoice): KnownRate | undefined =>
  rate && rateAt ? { currency, rate, rateAt } : undefined;

/** What, how much, in which state, and the one thing to do next. */
export function InvoiceHeader(props: Props) {
  const { invoice, payments, base, mayMark, mayCreate, now, children } = props;
  const t = useT();
  const { word, tone } = wordOf(invoice);
  const name = nameOf(invoice, t);
  const price = money(invoice.amount, invoice.asset as Asset);
  return (
    <header className="pb-5">
      <Breadcrumb items={[{ label: t("Invoices"), href: base }, { label: name }]} />
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1>
          <span className="sr-only">{name}, </span>
          <Figure value={price} />
        </h1>
        <StatusPill tone={tone}>{t(word)}</StatusPill>
        <div className="ms-auto flex flex-wrap gap-2">
          {invoice.status === "failed" && mayCreate && (
            <ButtonLink variant="primary" href={`${base}/new`}>
              {t("Create it again")}
            </ButtonLink>
          )}
          {mayCreate && !["requested", "failed"].includes(invoice.status) && (
            <ButtonLink variant="quiet" href={`${base}/new?like=${invoice.id}`}>
              {t("Duplicate")}
            </ButtonLink>
          )}
          {children}
          <MarkButtons {...{ invoice, mayMark }} />
        </div>
      </div>
      <Beside value={price} own={ownRate(invoice)} className="block text-table text-faint" />
      <p className="mt-2 max-w-[72ch] text-body text-soft" data-state={invoice.status}>
        {sentenceOf(invoice, payments, now, t)}
      </p>
    </header>
  );
}
