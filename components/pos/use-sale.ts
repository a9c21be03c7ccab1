"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { assetOf } from "@/lib/platform/money";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import type { TillState } from "@/lib/pos/queries/till-state";
import { totalsOf } from "@/lib/pos/rules";
import type { Tender } from "@/lib/pos/rules/tender";
import { sendingOf } from "./bill";
import type { Receipt } from "./receipt-view";
import { call, isPassing } from "./till-calls";
import { emptyCart, type Sending } from "./till-store";
import type { useTill } from "./use-till";

type Till = Pick<ReturnType<typeof useTill>, "kept" | "change" | "refresh"> & { state: TillState };

/** The receipt of a sale as this phone knows it. */
function receiptOf(sending: Sending, id: string | null, state: TillState): Receipt {
  const { lines, discount, tip, tender, taxRate, taxIncluded } = sending;
  const bill = totalsOf({
    lines: lines.map(({ unit, quantity }) => ({ unit: BigInt(unit), quantity })),
    ...{ discount: BigInt(discount), tip: BigInt(tip), taxRate, taxIncluded },
  });
  return {
    ...{ id, tender, lines, taxRate, taxIncluded, asset: assetOf(state.business.currency) },
    ...{ subtotal: `${bill.subtotal}`, discount: `${bill.discount}`, tax: `${bill.tax}` },
    ...{ tip: `${bill.tip}`, total: `${bill.total}`, given: sending.given ?? null },
    ...{ note: sending.note ?? null, cashier: state.cashier, byCard: false },
    soldAt: sending.soldAt ?? new Date().toISOString(),
  };
}

/** Asks after a sale that waits, and sends it again when it never arrived. */
async function follow(till: string, sending: Sending) {
  const path = `${till}/sales/${sending.idempotencyKey}`;
  const seen = await call<SaleState>("GET", path);
  if (seen.ok || seen.code !== "not-found") return seen;
  const sent = await call("POST", `${till}/sales`, sending);
  return sent.ok ? call<SaleState>("GET", path) : sent;
}

/** One sale from the press to the receipt. It is kept before it is sent, so a cut or a reload goes on with it. */
export function useSale({ kept, change, refresh, state }: Till) {
  const till = state.till.id;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [sale, setSale] = useState<SaleState | null>(null);
  const [online, setOnline] = useState(true);
  const busy = useRef(false);
  const current = kept?.current ?? null;
  const finish = useCallback(
    (done: Receipt) => {
      setSale(null);
      setReceipt(done);
      change(() => ({ current: null, cart: emptyCart }));
      void refresh();
    },
    [change, refresh],
  );
  const refuse = useCallback(
    (message: string) => {
      setRefusal(message);
      setSale(null);
      change(() => ({ current: null }));
    },
    [change],
  );
  const record = useCallback(
    async (sending: Sending) => {
      if (busy.current) return;
      busy.current = true;
      const answer = await call<{ id: string }>("POST", `${till}/sales`, sending);
      busy.current = false;
      if (answer.ok) return finish(receiptOf(sending, answer.value.id, state));
      if (!isPassing(answer.code) && answer.code !== "unauthenticated")
        return refuse(answer.message);
      const queued = { ...sending, soldAt: new Date().toISOString() };
      change(({ queue }) => ({ queue: [...queue, queued] }));
      finish(receiptOf(queued, null, state));
    },
    [till, state, change, finish, refuse],
  );
  const look = useCallback(
    async (sending: Sending) => {
      const answer = await follow(till, sending);
      setOnline(answer.ok || !isPassing(answer.code));
      if (!answer.ok) {
        if (!isPassing(answer.code)) refuse(answer.message);
        return;
      }
      const { value } = answer as { value: SaleState };
      if (value.status === "paid") finish({ ...value, byCard: value.invoice?.byCard ?? false });
      else if (value.status === "dropped") change(() => ({ current: null }));
      else setSale(value);
    },
    [till, change, finish, refuse],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: one loop a sale, whatever is drawn around it
  useEffect(() => {
    if (!current) return;
    if (current.tender !== "bitcoin") {
      void record(current);
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const round = async () => {
      await look(current);
      if (!gone) timer = setTimeout(round, 1000);
    };
    void round();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [current?.idempotencyKey]);
  const take = (tender: Tender, given?: bigint) => {
    if (!kept || current) return;
    setRefusal(null);
    const sending = sendingOf(kept.cart, state.till, tender);
    change(() => ({
      current: given === undefined ? sending : { ...sending, given: `${given}` },
    }));
  };
  const drop = async () => {
    if (!current) return;
    const answer = await call("DELETE", `${till}/sales/${current.idempotencyKey}`, {});
    if (answer.ok || answer.code === "not-found") {
      setSale(null);
      change(() => ({ current: null }));
    } else if (answer.message) setRefusal(answer.message);
  };
  const done = () => {
    setReceipt(null);
    setRefusal(null);
  };
  return { current, sale, online, refusal, receipt, take, drop, done };
}
