import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import type { AttentionCase } from "@/lib/invoices/attention/queries";
import type { InvoiceView } from "@/lib/invoices/queries/invoice-view";
import type { Refunding } from "@/lib/invoices/refunds/queries/refunding";
import { hasRoom } from "@/lib/invoices/refunds/rules";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, type Currency, money } from "@/lib/platform/money";
import { AttentionPanel } from "./attention-panel";
import { InvoiceFacts } from "./invoice-facts";
import { InvoiceHeader } from "./invoice-header";
import { InvoiceLedger } from "./invoice-ledger";
import { InvoiceTimeline } from "./invoice-timeline";
import { PaidMoment } from "./paid-moment";
import { PayPanel } from "./pay-panel";
import { PaymentsTable } from "./payments-table";
import { RefundButton } from "./refund-button";
import { RefundPanel } from "./refund-panel";

type Props = {
  view: InvoiceView;
  refunding: Refunding;
  cases: readonly AttentionCase[];
  base: string;
  businessName?: string | undefined;
  mayMark: boolean;
  mayCreate: boolean;
  mayNote: boolean;
  zone: string;
  now: Date;
  /** What was written for it: receipts and credit notes. */
  receipts?: ReactNode;
  /** Other ways to pay at the counter, beside the code. */
  children?: ReactNode;
};

const refundable = ["settled", "expired", "invalid"];

export function InvoicePage(props: Props) {
  const { view, refunding, cases, base, businessName, mayMark, mayCreate, zone, now, children } =
    props;
  const { invoice, payments, events, journals } = view;
  const paid = invoice.status === "settled" || invoice.status === "processing";
  const price = money(invoice.amount, invoice.asset as Asset);
  return (
    <>
      <InvoiceHeader {...{ invoice, payments, base, mayMark, mayCreate, now }}>
        {refunding.mayRefund && refundable.includes(invoice.status) && hasRoom(refunding.room) && (
          <RefundButton
            {...{ zone, room: refunding.room, rate: refunding.rate, approval: refunding.approval }}
            invoiceId={invoice.id}
            currency={invoice.currency as Currency}
          />
        )}
      </InvoiceHeader>
      <PaidMoment paid={paid && payments.length > 0} amount={formatMoney(price)} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-4">
          <PayPanel {...{ invoice, payments, zone }} />
          {invoice.status === "new" && children && <Panel>{children}</Panel>}
          <AttentionPanel {...{ cases, base, zone }} invoiceId={invoice.id} />
          <RefundPanel {...{ refunding, zone }} />
          {props.receipts}
          <InvoiceTimeline
            {...{ events, zone, now }}
            noteOn={props.mayNote ? invoice.id : undefined}
          />
        </div>
        <div className="lg:row-span-2">
          <InvoiceFacts {...{ invoice, businessName, zone }} />
        </div>
        <InvoiceLedger {...{ journals, zone }} />
      </div>
      <div className="mt-4 grid gap-4">
        <PaymentsTable
          {...{ payments, zone, now }}
          currency={invoice.currency}
          wanted={invoice.confirmationsWanted}
        />
      </div>
    </>
  );
}
