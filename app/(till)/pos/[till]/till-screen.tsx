"use client";
import { lazy } from "react";
import { TillApp } from "@/components/pos/till-app";
import type { TillState } from "@/lib/pos/queries/till-state";

const bringTap = () => import("@/components/cards/tap-panel");
const bringForm = () => import("@/components/receipts/send-form");
const TapPanel = lazy(async () => ({ default: (await bringTap()).TapPanel }));
const SendForm = lazy(async () => ({ default: (await bringForm()).SendForm }));
const bring = () => Promise.all([bringTap(), bringForm()]);

/** The till with the tap of Flashcards and the mailing of receipts put into it. */
export function TillScreen({ first }: { first: TillState }) {
  return (
    <TillApp
      {...{ first, bring }}
      tap={(bolt11, invoiceId) => <TapPanel key={bolt11} {...{ bolt11, invoiceId }} />}
      send={(receiptId) => <SendForm key={receiptId} {...{ receiptId }} email={null} aside />}
    />
  );
}
