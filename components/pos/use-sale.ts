"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import type { TillState } from "@/lib/pos/queries/till-state";
import type { Tender } from "@/lib/pos/rules/tender";
import { sendingOf } from "./bill";
import { afterSending } from "./later";
import type { Receipt } from "./receipt-view";
import { call, isPassing } from "./till-calls";
import { emptyCart, type Sending } from "./till-store";
import type { useTill } from "./use-till";

type Till = Pick<ReturnType<typeof useTill>, "kept" | "change" | "refresh"> & { state: TillState };

/** How a sale ends: with its receipt, or with why it was not taken. */
function useEnd({ change, refresh }: Till) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [sale, setSale] = useState<SaleState | null>(null);
  const finish = useCallback(
    (done: Receipt) => {
      setSale(null);
      setReceipt(done);
      change(() => ({ current: null, cart: emptyCart }));
      void refresh();
    },
    [change, refresh],
  );
  const stop = useCallback(
    (why: string | null) => {
      setRefusal(why);
      setSale(null);
      change(() => ({ current: null }));
    },
    [change],
  );
  return { refusal, setRefusal, receipt, setReceipt, sale, setSale, finish, stop };
}
type End = ReturnType<typeof useEnd>;

/** Cash and card: told to the console now, or kept for when there is a network. */
function useRecord({ state, change }: Till, { finish, stop }: End) {
  const busy = useRef(false);
  return async (sending: Sending) => {
    if (busy.current) return;
    busy.current = true;
    const path = `${state.till.id}/sales`;
    const answer = await call<{ id: string }>("POST", path, sending);
    const taken = answer.ok
      ? await call<SaleState>("GET", `${path}/${sending.idempotencyKey}`)
      : null;
    busy.current = false;
    if (taken?.ok) return finish({ ...taken.value, byCard: false });
    if (answer.ok) return finish((await afterSending()).receiptOf(sending, answer.value.id, state));
    if (!isPassing(answer.code) && answer.code !== "unauthenticated") return stop(answer.message);
    const queued = { ...sending, soldAt: new Date().toISOString() };
    change(({ queue }) => ({ queue: [...queue, queued] }));
    finish((await afterSending()).receiptOf(queued, null, state));
  };
}

/** Bitcoin: asked after until it is paid or given up. */
function useLook({ state }: Till, { finish, stop, setSale }: End) {
  const [online, setOnline] = useState(true);
  const look = async (sending: Sending) => {
    const answer = await (await afterSending()).followSale(state.till.id, sending);
    setOnline(answer.ok || !isPassing(answer.code));
    if (!answer.ok) {
      if (!isPassing(answer.code)) stop(answer.message);
      return;
    }
    const { value } = answer as { value: SaleState };
    if (value.status === "paid") finish({ ...value, byCard: value.invoice?.byCard ?? false });
    else if (value.status === "dropped") stop(null);
    else setSale(value);
  };
  return { online, look };
}

/** Calls again a second after the last call ended; what is returned ends it. */
function repeat(run: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const round = async () => {
    await run();
    if (!over) timer = setTimeout(round, 1000);
  };
  void round();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

/** One sale from the press to the receipt. It is kept before it is sent, so a cut or a reload goes on with it. */
export function useSale(on: Till) {
  const { kept, change, state } = on;
  const end = useEnd(on);
  const record = useRecord(on, end);
  const { online, look } = useLook(on, end);
  const current = kept.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one loop a sale, whatever is drawn around it
  useEffect(() => {
    if (!current) return;
    if (current.tender === "bitcoin") return repeat(() => look(current));
    void record(current);
  }, [current?.idempotencyKey]);
  const take = (tender: Tender, given?: bigint) => {
    if (current) return;
    end.setRefusal(null);
    const sending = sendingOf(kept.cart, state.till, tender);
    change(() => ({ current: given === undefined ? sending : { ...sending, given: `${given}` } }));
  };
  const drop = async () => {
    if (!current) return;
    const path = `${state.till.id}/sales/${current.idempotencyKey}`;
    const answer = await call("DELETE", path, {});
    if (answer.ok || answer.code === "not-found") end.stop(null);
    else if (answer.message) end.setRefusal(answer.message);
  };
  const done = () => {
    end.setReceipt(null);
    end.setRefusal(null);
  };
  const leave = () => {
    end.stop(null);
    change(() => ({ cart: emptyCart }));
  };
  const { sale, refusal, receipt } = end;
  return { current, sale, online, refusal, receipt, take, drop, leave, done };
}
