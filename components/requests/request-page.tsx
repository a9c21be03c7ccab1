import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { StatusPill } from "@/components/ui/status";
import type { Currency } from "@/lib/platform/money";
import { toCurrencyText } from "@/lib/platform/money";
import type { RequestView } from "@/lib/requests/queries/request-view";
import { payable, stateOf, stateWords, takesPayment } from "@/lib/requests/rules";
import { EditRequestButton } from "./edit-request-button";
import { ArchiveButton, RemindButton } from "./request-actions";
import { RequestFacts } from "./request-facts";
import { RequestLink } from "./request-link";
import { RequestPayments } from "./request-payments";
import { RequestTimeline } from "./request-timeline";
import { priceOf } from "./words";

type Props = {
  view: RequestView;
  base: string;
  invoicesBase: string;
  /** The public address. */
  address: string;
  mayManage: boolean;
  mails: boolean;
  zone: string;
  now: Date;
};

function Actions({ view, mayManage, mails }: Props): ReactNode {
  const { request } = view;
  const { id: requestId, kind, currency, payerEmail, optedOutAt } = request;
  if (!mayManage) return null;
  const asks = takesPayment(stateOf(request, request.today)) && payable(request) > 0n;
  const { title, note, dueDay, closes, partial, remind } = request;
  return (
    <>
      {mails && payerEmail && !optedOutAt && asks && <RemindButton {...{ requestId }} />}
      <EditRequestButton
        key={`${request.amount}-${title}-${dueDay}`}
        {...{ requestId, currency, mails }}
        once={kind === "once"}
        amount={toCurrencyText(priceOf(request, request.amount), currency as Currency)}
        filled={{ title, note, dueDay, closes, partial, payerEmail, remind }}
      />
      <ArchiveButton {...{ requestId }} archived={request.archivedAt !== null} />
    </>
  );
}

export function RequestPage(props: Props) {
  const t = useT();
  const { view, base, invoicesBase, address, zone, now } = props;
  const { request, payments, events } = view;
  const { word, tone } = stateWords[stateOf(request, request.today)];
  return (
    <>
      <Breadcrumb
        items={[{ label: t("Payment requests"), href: base }, { label: request.title }]}
      />
      <PageHeader
        title={request.title}
        status={<StatusPill tone={tone}>{t(word)}</StatusPill>}
        summary={request.note ?? undefined}
        actions={<Actions {...props} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <RequestFacts {...{ request, zone }} />
          <RequestPayments {...{ request, payments, invoicesBase, zone, now }} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <RequestLink {...{ address }} />
          <RequestTimeline {...{ request, events, zone, now }} />
        </div>
      </div>
    </>
  );
}
