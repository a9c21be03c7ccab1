"use client";
import { TapPanel } from "@/components/cards/tap-panel";
import { TillApp } from "@/components/pos/till-app";
import { SendForm } from "@/components/receipts/send-form";
import type { TillState } from "@/lib/pos/queries/till-state";

/** The till with the tap of Flashcards and the mailing of receipts put into it. */
export function TillScreen({ first }: { first: TillState }) {
  return (
    <TillApp
      first={first}
      tap={(bolt11, invoiceId) => <TapPanel key={bolt11} {...{ bolt11, invoiceId }} />}
      send={(receiptId) => <SendForm key={receiptId} {...{ receiptId }} email={null} />}
    />
  );
}
