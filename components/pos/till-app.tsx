"use client";
import { type ReactNode, Suspense, useState } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import type { TillState } from "@/lib/pos/queries/till-state";
import { DayView, OutOfUse, PayView, ReceiptView, WaitingBand, WaitingView } from "./later";
import { SellView } from "./sell-view";
import type { Cart, Kept } from "./till-store";
import { useInstall } from "./use-install";
import { useSale } from "./use-sale";
import { useTill } from "./use-till";

type Props = {
  first: TillState;
  tap: (bolt11: string, invoiceId: string) => ReactNode;
  send: (receiptId: string) => ReactNode;
  /** Brings what `tap` and `send` are made of. */
  bring: () => Promise<unknown>;
};

type View = "sell" | "pay" | "day";

/** The till: selling, paying, the receipt, and the day. What is being done lies in the browser and survives it. */
export function TillApp({ first, tap, send, bring }: Props) {
  const t = useT();
  const at = useTill(first);
  const { state, kept } = at;
  const selling = useSale(at);
  const [view, setView] = useState<View>("sell");
  useInstall(bring);
  const { current, receipt } = selling;
  const andSell = (first: () => void) => () => {
    first();
    setView("sell");
  };
  const [done, leave] = [andSell(selling.done), andSell(selling.leave)];
  const body = () => {
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
      return <WaitingView {...selling} {...{ tap }} onDrop={selling.drop} onLeave={leave} />;
    return <Counter {...{ at, kept, selling, view, onView: setView, onBack: done }} />;
  };
  return (
    <main className="flex grow flex-col bg-page">
      <Head {...state}>
        {!current && !receipt && view === "sell" && (
          <button type="button" className={buttonClass({})} onClick={() => setView("day")}>
            {t("Today")}
          </button>
        )}
      </Head>
      <Suspense>
        {(at.link !== "on" || kept.queue.length > 0) && (
          <WaitingBand {...at} till={state.till.id} />
        )}
      </Suspense>
      <Suspense>{body()}</Suspense>
    </main>
  );
}

type CounterProps = {
  at: ReturnType<typeof useTill>;
  kept: Kept;
  selling: ReturnType<typeof useSale>;
  view: View;
  onView: (view: View) => void;
  onBack: () => void;
};

/** Before a sale is sent: what is sold, how it is paid, and the day. */
function Counter({ at, kept, selling, view, onView, onBack }: CounterProps) {
  const { state, change, refresh } = at;
  const changeCart = (some: Partial<Cart>) =>
    change(({ cart }) => ({ cart: { ...cart, ...some } }));
  if (view === "day")
    return (
      <DayView
        state={state}
        waiting={kept.queue.length}
        onChanged={() => void refresh()}
        onBack={() => onView("sell")}
      />
    );
  if (view === "pay" || selling.current)
    return (
      <PayView
        {...{ state, cart: kept.cart, refusal: selling.refusal, busy: selling.current !== null }}
        onCart={changeCart}
        onTake={selling.take}
        onBack={onBack}
      />
    );
  if (state.closed) return <OutOfUse />;
  return (
    <SellView
      state={state}
      cart={kept.cart}
      onLines={(lines) => changeCart({ lines })}
      onCharge={() => onView("pay")}
    />
  );
}

type HeadProps = Pick<TillState, "till" | "business"> & { children: ReactNode };

const Head = ({ till, business, children }: HeadProps) => (
  <header className="mx-auto flex w-full max-w-160 items-center justify-between gap-3 px-4 pt-3 print:hidden">
    <div className="min-w-0">
      <h1 className="truncate font-semibold text-section">{till.name}</h1>
      <p className="truncate text-soft text-table">{business.name}</p>
    </div>
    {children}
  </header>
);
