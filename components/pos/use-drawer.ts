"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";
import { call } from "./till-calls";

type Closed = { difference: string; expected: string };
type Said = { tone: "good" | "bad" | "warn"; words: string };

/** Opens the shift with what is in the drawer, or closes it with what was counted. */
export function useDrawer({ shift, till, business }: TillState, onOpened: () => void) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [closed, setClosed] = useState(false);
  const show = (text: string) => formatMoney(money(BigInt(text), assetOf(business.currency)), t);
  const closedWords = ({ difference, expected }: Closed) =>
    difference === "0"
      ? t("Closed. The drawer was right: {amount}.", { amount: show(expected) })
      : difference.startsWith("-")
        ? t("Closed. {amount} were missing in the drawer.", { amount: show(difference.slice(1)) })
        : t("Closed. {amount} were too much in the drawer.", { amount: show(difference) });
  const send = async (text: string, note: string) => {
    if (busy) return;
    setBusy(true);
    const answer = shift
      ? await call<Closed>("POST", `${till.id}/close`, {
          ...{ shiftId: shift.id, counted: text.trim() },
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      : await call<Closed>("POST", `${till.id}/shift`, { float: text.trim() });
    setBusy(false);
    if (!answer.ok) {
      const words = answer.message || t("No network. Try again once it is back.");
      return setSaid({ tone: "bad", words });
    }
    if (!shift) return onOpened();
    const { value } = answer;
    setSaid({ tone: value.difference === "0" ? "good" : "warn", words: closedWords(value) });
    setClosed(true);
  };
  return { busy, said, closed, send, show };
}
