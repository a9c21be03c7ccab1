"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { TillState } from "@/lib/pos/queries/till-state";
import { afterSending } from "./later";
import { call, isPassing } from "./till-calls";
import { type Kept, keep, keptOf, nothing } from "./till-store";

/** What the browser keeps of a till: every change is written before it is shown. */
function useKept(till: string) {
  const [kept, setKept] = useState<Kept>(nothing);
  useEffect(() => setKept(keptOf(till)), [till]);
  const change = useCallback(
    (how: (kept: Kept) => Partial<Kept>) => {
      const before = keptOf(till);
      const next = { ...before, ...how(before) };
      keep(till, next);
      setKept(next);
    },
    [till],
  );
  return { kept, change };
}

/** Sends what waits, one after the other; the key of each makes sending twice taking once. */
function useQueue(till: string, waiting: number, change: ReturnType<typeof useKept>["change"]) {
  const busy = useRef(false);
  const flush = useCallback(async () => {
    if (busy.current) return false;
    busy.current = true;
    let sent = false;
    for (const sale of keptOf(till).queue.filter(({ refused }) => !refused)) {
      const answer = await call("POST", `${till}/sales`, sale);
      if (!answer.ok && (isPassing(answer.code) || answer.code === "unauthenticated")) break;
      sent = true;
      const { idempotencyKey } = sale;
      change(({ queue }) => ({
        queue: queue.flatMap((one) => {
          if (one.idempotencyKey !== idempotencyKey) return [one];
          return answer.ok ? [] : [{ ...one, refused: answer.message }];
        }),
      }));
    }
    busy.current = false;
    return sent;
  }, [till, change]);
  useEffect(() => {
    if (waiting === 0) return;
    const again = setInterval(() => void flush(), 15_000);
    return () => clearInterval(again);
  }, [waiting, flush]);
  return flush;
}

export function useTill(first: TillState) {
  const till = first.till.id;
  const [state, setState] = useState(first);
  const [link, setLink] = useState<"on" | "off" | "signed-out">("on");
  const { kept, change } = useKept(till);
  const flush = useQueue(till, kept.queue.length, change);
  const refresh = useCallback(async () => {
    const read = async () => {
      const answer = await call<TillState>("GET", till);
      if (answer.ok) setState(answer.value);
      else if (["not-found", "forbidden"].includes(answer.code))
        await (await afterSending()).forgetTill();
      setLink(answer.ok ? "on" : answer.code === "unauthenticated" ? "signed-out" : "off");
      return answer.ok;
    };
    if ((await read()) && (await flush())) await read();
  }, [till, flush]);
  useEffect(() => {
    void refresh();
    const look = () => void refresh();
    const lost = () => setLink("off");
    window.addEventListener("online", look);
    window.addEventListener("offline", lost);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", lost);
    };
  }, [refresh]);
  return { state, kept, change, link, refresh };
}
