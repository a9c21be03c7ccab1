"use client";
import { CircleCheck } from "lucide-react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { exactTime } from "@/components/ui/time-words";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import type { TillState } from "@/lib/pos/queries/till-state";
import { tenderNames } from "@/lib/pos/rules/tender";
import { Bar } from "./bar";
import { BillLines } from "./bill-lines";
import { ForCustomer, type Send } from "./for-customer";

/** What a receipt says; a sale that waits for the network says the same without a number. */
export type Receipt = Omit<SaleState, "status" | "invoice" | "id"> & {
  id: string | null;
  byCard: boolean;
};
type Props = {
  receipt: Receipt;
  business: TillState["business"];
  send: Send;
  onDone: () => void;
};

export function ReceiptView({ receipt, business, send, onDone }: Props) {
  const t = useT();
  const asset = receipt.asset as Asset;
  const show = (amount: bigint) => formatMoney(money(amount, asset), t);
  const total = BigInt(receipt.total);
  const change = receipt.given === null ? 0n : BigInt(receipt.given) - total;
  return (
    <div className="mx-auto flex w-full max-w-110 grow flex-col gap-4 px-4 pt-4">
      <p className="flex items-center justify-center gap-2 font-semibold text-good text-title print:hidden">
        <CircleCheck className="size-7" aria-hidden />
        {receipt.id ? t("Paid") : t("Taken")}
      </p>
      {change > 0n && (
        <p className="text-center font-semibold text-figure print:hidden">
          {t("Change: {amount}", { amount: show(change) })}
        </p>
      )}
      {!receipt.id && (
        <Notice tone="warn">
          {t("Kept on this phone. It is sent by itself once the network is back, and only once.")}
        </Notice>
      )}
      <section
        aria-label={t("Receipt")}
        className="hairline grid gap-3 rounded-card bg-surface p-4 text-body"
      >
        <header>
          <p className="font-semibold">{business.name}</p>
          <p className="text-soft text-table">
            {exactTime(new Date(receipt.soldAt), business.zone, t.locale)}
          </p>
          <p className="text-soft text-table">{t("Served by {name}", { name: receipt.cashier })}</p>
        </header>
        <ul>
          {receipt.lines.map((line, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a receipt does not change
              key={at}
              className="flex justify-between gap-3"
            >
              <span>
                {line.quantity > 1 ? `${line.quantity} × ` : ""}
                {line.name || t("Amount")}
              </span>
              <span className="tabular-nums">
                {show(BigInt(line.unit) * BigInt(line.quantity))}
              </span>
            </li>
          ))}
        </ul>
        <BillLines
          {...{ asset, taxRate: receipt.taxRate, taxIncluded: receipt.taxIncluded }}
          subtotal={BigInt(receipt.subtotal)}
          discount={BigInt(receipt.discount)}
          tax={BigInt(receipt.tax)}
          tip={BigInt(receipt.tip)}
        />
        <p className="flex justify-between gap-3 font-semibold">
          <span>{t("Total")}</span>
          <span className="tabular-nums">{show(total)}</span>
        </p>
        <p className="text-soft text-table">
          {receipt.byCard ? "Flashcard" : t(tenderNames[receipt.tender])}
          {receipt.note ? ` · ${receipt.note}` : ""}
        </p>
        {receipt.receipt && (
          <p className="text-soft text-table">
            {t("Receipt {number}", { number: receipt.receipt.number })}
          </p>
        )}
      </section>
      {receipt.receipt && <ForCustomer {...receipt.receipt} send={send} />}
      <Bar>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-2">
          <Button size="large" onClick={() => window.print()}>
            {t("Print")}
          </Button>
          <Button variant="primary" size="large" full onClick={onDone}>
            {t("New sale")}
          </Button>
        </div>
      </Bar>
    </div>
  );
}
