import type { ReactNode } from "react";
import { useT } from "#i18n";
import { PayCode } from "@/components/shell/pay-code";
import { PublicCard } from "@/components/shell/public-card";
import { TestBand } from "@/components/shell/test-band";
import { Figure } from "@/components/ui/figure";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Qr } from "@/components/ui/qr";
import { formatMoney } from "@/lib/platform/format";
import { type Currency, toCurrencyText } from "@/lib/platform/money";
import type { PublicRequest } from "@/lib/requests/queries/public-request";
import { payable, remaining, stateOf, takesPayment } from "@/lib/requests/rules";
import { PayForm } from "./pay-form";
import { PayStanding } from "./pay-standing";
import { PrintButton } from "./print-button";
import { dayWords, priceOf } from "./words";

type Props = {
  view: PublicRequest;
  address: string;
};

function Sums({ view: { request } }: Props) {
  const t = useT();
  const once = request.kind === "once";
  const { dueDay, paidAmount, amount } = request;
  const sum = (value: bigint) => <Money value={priceOf(request, value)} />;
  const facts: [string, ReactNode][] = [
    [t("Amount"), once && paidAmount > 0n && sum(amount)],
    [t("Paid so far"), once && paidAmount > 0n && sum(paidAmount)],
    [t("Remaining"), once && paidAmount > 0n && sum(remaining(request))],
    [request.closes ? t("Can be paid until") : t("Due date"), dueDay && dayWords(dueDay, t.locale)],
  ];
  const known = facts.filter(([, value]) => value);
  return known.length > 0 ? (
    <KvList facts={known.map(([label, value]) => ({ label, value }))} />
  ) : null;
}

/** What stands under the sums: the open payment, or the way to one, or why there is none. */
function Paying({ view }: Props) {
  const t = useT();
  const { request, payment, business } = view;
  const state = stateOf(request, request.today);
  const reusable = request.kind === "reusable";
  const ended =
    payment && ["settled", "expired", "invalid", "failed"].includes(payment.invoice.status);
  if (payment && !(reusable && ended)) {
    const asked = formatMoney(priceOf(request, payment.invoice.amount), t);
    return <PayCode {...{ payment, asked }} zone={business.timeZone} />;
  }
  const left = payable(request);
  const price = priceOf(request, left);
  return (
    <>
      {reusable && payment && <PayStanding {...{ request, payment }} />}
      {takesPayment(state) && left > 0n ? (
        <PayForm
          key={toCurrencyText(price, request.currency as Currency)}
          code={request.code}
          currency={request.currency}
          left={{
            text: toCurrencyText(price, request.currency as Currency),
            words: formatMoney(price, t),
          }}
          partial={request.partial}
        />
      ) : (
        <PayStanding {...{ request }} payment={null} />
      )}
    </>
  );
}

/** What a payer sees who was sent the link; on a test network, that it is no money. */
export function PayPage({ testMode, ...props }: Props & { testMode: boolean }) {
  const t = useT();
  const { request, business } = props.view;
  const once = request.kind === "once";
  const { heldAmount, amount, paidAmount } = request;
  const detail = [business.town, business.phone].filter(Boolean).join(" · ");
  const shown = once ? remaining(request) : amount;
  const paid = formatMoney(priceOf(request, paidAmount), t);
  return (
    <>
      {testMode && (
        <div className="sticky top-0 z-40 sm:-mt-10 sm:mb-10 print:static">
          <TestBand />
        </div>
      )}
      <PublicCard business={{ name: business.name, detail }}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <div>
            <h1 className="text-title font-semibold text-balance wrap-break-word">
              {request.title}
            </h1>
            {request.note && <p className="mt-1 text-soft wrap-break-word">{request.note}</p>}
          </div>
          <Figure value={priceOf(request, shown > 0n ? shown : amount)} />
          {once && paidAmount > 0n && (
            <ProgressBar
              name={t("Paid so far")}
              label={t("Paid so far")}
              value={paid}
              share={Number((paidAmount * 1000n) / amount) / 1000}
            />
          )}
          <Sums {...props} />
          {heldAmount > 0n && once && (
            <Notice tone="warn" title={t("A payment is being looked at.")}>
              {t("{amount} came late or in part. {business} decides what it counts as.", {
                amount: formatMoney(priceOf(request, heldAmount), t),
                business: business.name,
              })}
            </Notice>
          )}
          <Paying {...props} />
          <div className="hidden justify-items-center gap-2 print:grid">
            <Qr value={props.address} size={160} label={t("Link to scan")} />
            <p className="text-meta wrap-break-word">{props.address}</p>
          </div>
          <div className="justify-self-center print:hidden">
            <PrintButton />
          </div>
        </div>
      </PublicCard>
    </>
  );
}
