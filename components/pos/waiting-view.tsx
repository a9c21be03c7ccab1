"use client";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LiveDot } from "@/components/ui/live-dot";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import { CodeToScan } from "./code-to-scan";

type Props = {
  sale: SaleState | null;
  online: boolean;
  refusal: string | null;
  tap: (bolt11: string, invoiceId: string) => ReactNode;
  onDrop: () => void;
};

const over = ["expired", "invalid", "failed"];

/** The code to scan and the place to tap; it follows the invoice by itself. */
export function WaitingView({ sale, online, refusal, tap, onDrop }: Props) {
  const t = useT();
  const invoice = sale?.invoice;
  const lost = invoice && over.includes(invoice.status);
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
      ) : invoice?.qr ? (
        <CodeToScan
          {...invoice.qr}
          label={t("Payment to scan")}
          className="w-full max-w-72 justify-self-center"
        />
      ) : (
        <div className="skeleton aspect-square w-full max-w-72 justify-self-center rounded-card" />
      )}
      {!lost && (
        <p role="status" className="justify-self-center">
          <LiveDot live={online}>
            {invoice?.status === "processing"
              ? t("Payment seen, waiting for it to settle")
              : invoice?.qr
                ? t("Waiting for the payment")
                : t("Preparing the code")}
          </LiveDot>
        </p>
      )}
      {invoice?.bolt11 && !lost && (
        <>
          <CopyButton value={invoice.bolt11} label={t("Copy the Lightning invoice")}>
            {t("Copy")}
          </CopyButton>
          {tap(invoice.bolt11, invoice.id)}
        </>
      )}
      <Button variant="quiet" onClick={onDrop} disabled={!online}>
        {t("Cancel this charge")}
      </Button>
    </div>
  );
}
