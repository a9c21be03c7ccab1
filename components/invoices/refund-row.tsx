import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Money } from "@/components/ui/money";
import { Status } from "@/components/ui/status";
import { exactTime } from "@/components/ui/time-words";
import type { RefundView } from "@/lib/invoices/refunds/queries";
import { refundWords } from "@/lib/invoices/refunds/rules";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import { RefundActions } from "./refund-actions";
import { RefundClaim } from "./refund-claim";
import { refundNote } from "./refund-words";

type Props = {
  refund: RefundView;
  link?: string | undefined;
  /** Where the claim link can be mailed. */
  mailTo?: string | null;
  /** Which invoice it is of, where that is not plain. */
  of?: ReactNode;
  mayRefund: boolean;
  personId: string;
  zone: string;
};

export function RefundRow({ refund, link, mailTo, of, mayRefund, personId, zone }: Props) {
  const t = useT();
  const { word, tone } = refundWords[refund.status];
  const sats = formatMoney(money(refund.msat, "BTC/11"), t);
  const note = refundNote(refund, t);
  const asked = { name: refund.createdByName, when: exactTime(refund.createdAt, zone, t.locale) };
  return (
    <li
      data-refund={refund.status}
      className="min-w-0 border-t border-line-soft pt-4 first:border-0 first:pt-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Money
          value={money(refund.amount, refund.asset as Asset)}
          className="text-section font-semibold"
        />
        {refund.asset !== "BTC/11" && <span className="text-table text-faint">{sats}</span>}
        <Status tone={tone} className="ms-auto text-table">
          {t(word)}
        </Status>
      </div>
      {of && <p className="mt-1 text-body wrap-break-word">{of}</p>}
      <p className="mt-1 text-body wrap-break-word text-soft">{refund.reason}</p>
      <p className="mt-1 text-table text-faint">
        {refund.approvedByName
          ? t("Asked for by {name}, {when}; approved by {other}", {
              ...asked,
              other: refund.approvedByName,
            })
          : t("Asked for by {name}, {when}", asked)}
      </p>
      {refund.destination && (
        <p className="mt-1 truncate text-table text-faint">
          {t("Sent to {destination}", { destination: refund.destination })}
        </p>
      )}
      {note && <p className="mt-2 text-table text-soft">{note}</p>}
      {link && refund.status === "open" && <RefundClaim {...{ link, zone, mailTo, refund }} />}
      {mayRefund && <RefundActions {...{ refund, personId }} />}
    </li>
  );
}
