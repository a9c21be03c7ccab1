"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { KvList } from "@/components/ui/kv-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";
import { call } from "./till-calls";

type Props = {
  state: TillState;
  /** How many sales wait for the network. */
  waiting: number;
  onChanged: () => void;
  onBack: () => void;
};

/** Today for the cashier, and the drawer from its float to its count. */
export function DayView({ state, waiting, onChanged, onBack }: Props) {
  const t = useT();
  const { today, shift, business, cashier } = state;
  const asset = assetOf(business.currency);
  const show = (text: string) => formatMoney(money(BigInt(text), asset), t);
  return (
    <div className="mx-auto grid w-full max-w-110 content-start gap-4 p-4">
      <div className="flex items-center justify-between">
        <Button variant="quiet" onClick={onBack}>
          {t("Back")}
        </Button>
        <TextLink href={`/b/${business.slug}/tills`} prefetch={false}>
          {t("Leave the till")}
        </TextLink>
      </div>
      <Panel title={t("Today, {name}", { name: cashier })}>
        <KvList
          facts={[
            { label: t("Sales"), value: t.number(today.count) },
            { label: t("Total"), value: show(today.total) },
            { label: t("Tips"), value: show(today.tips) },
          ]}
        />
      </Panel>
      <DrawerForm key={shift?.id ?? "none"} {...{ state, waiting, onChanged }} />
    </div>
  );
}

type Closed = { difference: string; expected: string };

function DrawerForm({ state, waiting, onChanged }: Omit<Props, "onBack">) {
  const t = useT();
  const { shift, till, business } = state;
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: "good" | "bad" | "warn"; words: string } | null>(null);
  const show = (text: string) => formatMoney(money(BigInt(text), assetOf(business.currency)), t);
  const closedWords = ({ difference, expected }: Closed) =>
    difference === "0"
      ? t("Closed. The drawer was right: {amount}.", { amount: show(expected) })
      : difference.startsWith("-")
        ? t("Closed. {amount} were missing in the drawer.", { amount: show(difference.slice(1)) })
        : t("Closed. {amount} were too much in the drawer.", { amount: show(difference) });
  const send = async () => {
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
    setSaid(
      shift
        ? {
            tone: answer.value.difference === "0" ? "good" : "warn",
            words: closedWords(answer.value),
          }
        : null,
    );
    if (shift) setDone(true);
    else onChanged();
  };
  const [done, setDone] = useState(false);
  if (done && said)
    return (
      <Panel title={t("Close of day")}>
        <div className="grid gap-4">
          <Notice tone={said.tone}>{said.words}</Notice>
          <Button onClick={onChanged}>{t("Done")}</Button>
        </div>
      </Panel>
    );
  return (
    <Panel
      title={shift ? t("Close of day") : t("Open the shift")}
      note={
        shift
          ? t("Opened by {name} with {amount}", {
              name: shift.openedByName,
              amount: show(shift.float),
            })
          : t("Cash can be taken once a shift is open.")
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {said && <Notice tone={said.tone}>{said.words}</Notice>}
        {shift && waiting > 0 && (
          <Notice tone="warn">
            {t("Sales of this phone are not sent yet. Close once they are.")}
          </Notice>
        )}
        <label className="grid gap-1.5 font-medium text-table">
          {shift ? t("Cash counted in the drawer") : t("Cash in the drawer now")}
          <input
            className={inputClass(false)}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        {shift && (
          <label className="grid gap-1.5 font-medium text-table">
            {t("Note")}
            <input
              className={inputClass(false)}
              maxLength={200}
              autoComplete="off"
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </label>
        )}
        <Button
          type="submit"
          variant="primary"
          size="large"
          full
          pending={busy}
          disabled={text.trim() === "" || (shift !== null && waiting > 0)}
        >
          {shift ? t("Close shift") : t("Open shift")}
        </Button>
      </form>
    </Panel>
  );
}
