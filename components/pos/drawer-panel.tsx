"use client";
import { type ComponentProps, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { TillState } from "@/lib/pos/queries/till-state";
import { useDrawer } from "./use-drawer";

type Props = { state: TillState; waiting: number; onChanged: () => void };

/** The drawer: opened with its float, closed with its count. */
export function DrawerPanel({ state, waiting, onChanged }: Props) {
  const t = useT();
  const { shift } = state;
  const drawer = useDrawer(state, onChanged);
  const { said } = drawer;
  if (drawer.closed && said)
    return (
      <Panel title={t("Close of day")}>
        <div className="grid gap-4">
          <Notice tone={said.tone}>{said.words}</Notice>
          <Button onClick={onChanged}>{t("Done")}</Button>
        </div>
      </Panel>
    );
  const opened = shift && { name: shift.openedByName, amount: drawer.show(shift.float) };
  return (
    <Panel
      title={shift ? t("Close of day") : t("Open the shift")}
      note={
        opened
          ? t("Opened by {name} with {amount}", opened)
          : t("Cash can be taken once a shift is open.")
      }
    >
      {said && <Notice tone={said.tone}>{said.words}</Notice>}
      {shift && waiting > 0 && (
        <Notice tone="warn">
          {t("Sales of this phone are not sent yet. Close once they are.")}
        </Notice>
      )}
      <DrawerForm
        closes={shift !== null}
        busy={drawer.busy}
        held={shift !== null && waiting > 0}
        onSend={drawer.send}
      />
    </Panel>
  );
}

type FormProps = {
  closes: boolean;
  busy: boolean;
  held: boolean;
  onSend: (text: string, note: string) => void;
};

function DrawerForm({ closes, busy, held, onSend }: FormProps) {
  const t = useT();
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text, note);
      }}
    >
      <Line
        label={closes ? t("Cash counted in the drawer") : t("Cash in the drawer now")}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {closes && (
        <Line
          label={t("Note")}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Button
        type="submit"
        variant="primary"
        size="large"
        full
        pending={busy}
        disabled={text.trim() === "" || held}
      >
        {closes ? t("Close shift") : t("Open shift")}
      </Button>
    </form>
  );
}

const Line = ({ label, ...input }: ComponentProps<"input"> & { label: string }) => (
  <label className="grid gap-1.5 font-medium text-table">
    {label}
    <input className={inputClass(false)} autoComplete="off" {...input} />
  </label>
);
