"use client";
import { type ReactNode, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TillState } from "@/lib/pos/queries/till-state";
import { DayView } from "./day-view";
import { PayView } from "./pay-view";
import { ReceiptView } from "./receipt-view";
import { SellView } from "./sell-view";
import { useInstall } from "./use-install";
import { useSale } from "./use-sale";
import { useTill } from "./use-till";
import { WaitingBand } from "./waiting-band";
import { WaitingView } from "./waiting-view";

type Props = {
  first: TillState;
  tap: (bolt11: string, invoiceId: string) => ReactNode;
  send: (receiptId: string) => ReactNode;
};

/** The till: selling, paying, the receipt, and the day. What is being done lies in the browser and survives it. */
export function TillApp({ first, tap, send }: Props) {
  const t = useT();
  const { state, kept, change, link, refresh } = useTill(first);
  const selling = useSale({ state, kept, change, refresh });
  const [view, setView] = useState<"sell" | "pay" | "day">("sell");
  useInstall();
  const { current, receipt } = selling;
  const done = () => {
    selling.done();
    setView("sell");
  };
  const body = () => {
    if (!kept) return null;
    if (receipt)
      return (
        <ReceiptView
          {...{ receipt }}
          business={state.business}
          send={state.mail ? send : null}
          onDone={done}
        />
      );
    if (current?.tender === "bitcoin")
      return <WaitingView {...selling} tap={tap} onDrop={selling.drop} />;
    if (view === "day")
      return (
        <DayView
          state={state}
          waiting={kept.queue.length}
          onChanged={() => void refresh()}
          onBack={() => setView("sell")}
        />
      );
    if (view === "pay" || current)
      return (
        <PayView
          {...{ state, cart: kept.cart, refusal: selling.refusal, busy: current !== null }}
          onCart={(some) => change(({ cart }) => ({ cart: { ...cart, ...some } }))}
          onTake={selling.take}
          onBack={done}
        />
      );
    if (state.closed) return <OutOfUse />;
    return (
      <SellView
        state={state}
        cart={kept.cart}
        onLines={(lines) => change(({ cart }) => ({ cart: { ...cart, lines } }))}
        onCharge={() => setView("pay")}
      />
    );
  };
  return (
    <main className="flex min-h-dvh flex-col bg-page">
      <Head {...state}>
        {!current && !receipt && view === "sell" && (
          <Button onClick={() => setView("day")}>{t("Today")}</Button>
        )}
      </Head>
      <WaitingBand {...{ link, kept, change, refresh }} till={state.till.id} />
      {body()}
    </main>
  );
}

function OutOfUse() {
  const t = useT();
  return (
    <div className="p-4">
      <Notice tone="warn">{t("This till is out of use. A manager can change that.")}</Notice>
    </div>
  );
}

type HeadProps = Pick<TillState, "till" | "business"> & { children: ReactNode };

const Head = ({ till, business, children }: HeadProps) => (
  <header className="flex items-center justify-between gap-3 px-4 pt-3 print:hidden">
    <div className="min-w-0">
      <h1 className="truncate font-semibold text-section">{till.name}</h1>
      <p className="truncate text-soft text-table">{business.name}</p>
    </div>
    {children}
  </header>
);
