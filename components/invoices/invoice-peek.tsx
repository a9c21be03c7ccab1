import { useT } from "#i18n";
import type { PeekLinks } from "@/components/table/peek-links";
import { RowPeek } from "@/components/table/row-peek";
import { Figure } from "@/components/ui/figure";
import { StatusPill } from "@/components/ui/status";
import { Timeline } from "@/components/ui/timeline";
import type { InvoiceView } from "@/lib/invoices/queries/invoice-view";
import { wordOf } from "@/lib/invoices/rules";
import { type Asset, money } from "@/lib/platform/money";
import { InvoiceFactList } from "./invoice-facts";
import { MarkButtons } from "./mark-buttons";
import { sentenceOf } from "./sentence";
import { wordsFor } from "./timeline-words";
import { nameOf } from "./words";

const latest = 6;

type Props = {
  view: InvoiceView;
  fullHref: string;
  links: PeekLinks;
  businessName?: string | undefined;
  mayMark: boolean;
  zone: string;
  now: Date;
};

/** An invoice beside its list: what, how much, in which state, and what happened last. */
export function InvoicePeek({ view, businessName, mayMark, zone, now, ...place }: Props) {
  const t = useT();
  const { invoice, payments, events } = view;
  const { word, tone } = wordOf(invoice);
  return (
    <RowPeek id={invoice.id} title={nameOf(invoice, t)} {...place}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Figure value={money(invoice.amount, invoice.asset as Asset)} />
        <StatusPill tone={tone}>{t(word)}</StatusPill>
      </div>
      <p className="mt-2 text-body text-soft">{sentenceOf(invoice, payments, now, t)}</p>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        <MarkButtons {...{ invoice, mayMark }} />
      </div>
      <h3 className="mt-5 mb-2 text-body font-medium">{t("Facts")}</h3>
      <InvoiceFactList {...{ invoice, businessName, zone }} />
      <h3 className="mt-5 mb-2 text-body font-medium">{t("Timeline")}</h3>
      <Timeline
        events={events.slice(0, latest).map((event) => ({
          ...{ id: event.id, at: event.at },
          ...wordsFor(event, t),
        }))}
        {...{ zone, now }}
      />
    </RowPeek>
  );
}
