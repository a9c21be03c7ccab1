import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Figure } from "@/components/ui/figure";
import { StatusPill } from "@/components/ui/status";
import { wordOf } from "@/lib/invoices/rules";
import type { Invoice, Payment } from "@/lib/invoices/schema";
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
};

/** What, how much, in which state, and the one thing to do next. */
export function InvoiceHeader({ invoice, payments, base, mayMark, mayCreate, now }: Props) {
  const { word, tone } = wordOf(invoice);
  const name = nameOf(invoice);
  return (
    <header className="pb-5">
      <Breadcrumb items={[{ label: "Invoices", href: base }, { label: name }]} />
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1>
          <span className="sr-only">{name}, </span>
          <Figure value={money(invoice.amount, invoice.asset as Asset)} />
        </h1>
        <StatusPill tone={tone}>{word}</StatusPill>
        <div className="ml-auto flex flex-wrap gap-2">
          {invoice.status === "failed" && mayCreate && (
            <ButtonLink variant="primary" href={`${base}/new`}>
              Create it again
            </ButtonLink>
          )}
          <MarkButtons {...{ invoice, mayMark }} />
        </div>
      </div>
      <p className="mt-2 max-w-[72ch] text-body text-soft" data-state={invoice.status}>
        {sentenceOf(invoice, payments, now)}
      </p>
    </header>
  );
}
