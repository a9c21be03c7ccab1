"use client";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { LiveDot } from "@/components/ui/live-dot";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import { PayCodes } from "./pay-codes";

type Props = {
  sale: SaleState | null;
  online: boolean;
  refusal: string | null;
  tap: (bolt11: string, invoiceId: string) => ReactNode;
  onDrop: () => void;
  /** A payment that was seen settles without the till. */
  onLeave: () => void;
};

const over = ["expired", "invalid", "failed"];

/** The code to scan and the place to tap; it follows the invoice by itself. */
export function WaitingView({ sale, online, refusal, tap, onDrop, onLeave }: Props) {
  const t = useT();
  const invoice = sale?.invoice;
  const lost = invoice && over.includes(invoice.status);
  const seen = invoice?.status === "processing" || invoice?.status === "settled";
  const ready = invoice?.status === "new" && invoice.codes.length > 0;
  return (
    <div className="mx-auto grid w-full max-w-110 content-start justify-items-stretch gap-4 p-4">
      {sale && (
        <div className="text-center">
          <p className="font-semibold text-till tabular-nums">
            {formatMoney(money(BigInt(sale.total), sale.asset as Asset), t)}
          </p>
          {invoice?.dueMsat && (
            <p className="text-body text-soft">
              {formatMoney(money(BigInt(invoice.dueMsat), "BTC/11"), t)}
            </p>
          )}
        </div>
      )}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {!online && (
        <Notice tone="warn">
          {t("No network. The sale is kept and goes on by itself; it is never taken twice.")}
        </Notice>
      )}
      {lost ? (
        <Notice tone="bad">
          {t("This code can not be paid any more. Cancel it and charge again.")}
        </Notice>
      ) : seen ? null : (
        <PayCodes codes={invoice?.codes ?? []} />
      )}
      {!lost && (
        <p role="status" className="justify-self-center">
          <LiveDot live={online}>
            {seen
              ? t("Payment seen, waiting for it to settle")
              : ready
                ? t("Waiting for the payment")
                : t("Preparing the code")}
          </LiveDot>
        </p>
      )}
      {invoice?.bolt11 && ready && tap(invoice.bolt11, invoice.id)}
      {seen ? (
        <Button variant="primary" size="large" full onClick={onLeave}>
          {t("Next sale; this one settles by itself")}
        </Button>
      ) : (
        <Button variant="quiet" onClick={onDrop} disabled={!online}>
          {t("Cancel this charge")}
        </Button>
      )}
    </div>
  );
}
