"use client";
import { type ReactNode, useId, useState } from "react";
import { useT } from "#i18n";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { inputClass } from "./input-class";

type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  pending?: boolean;
  danger?: boolean;
  /** The person types this first: for what cannot be undone. */
  typed?: string | undefined;
  /** What was refused, in words; shown above the buttons. */
  refusal?: string | undefined;
};

export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, typed, danger, refusal } = props;
  const t = useT();
  const [text, setText] = useState("");
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    setText("");
  }
  const locked = typed !== undefined && text.trim() !== typed;
  return (
    <Dialog
      {...{ open, onOpenChange, title, description }}
      alert
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{props.cancelLabel ?? t("Cancel")}</Button>
          <Button
            variant={danger ? "danger" : "primary"}
            disabled={locked}
            pending={props.pending}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {typed !== undefined && <TypedConfirmation typed={typed} text={text} onText={setText} />}
      {refusal && (
        <p role="alert" className="mt-3 text-table font-medium text-bad">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}

type TypedProps = { typed: string; text: string; onText: (text: string) => void };

function TypedConfirmation({ typed, text, onText }: TypedProps) {
  const t = useT();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-table font-medium text-soft">
        {t.rich(
          "Type <name>{typed}</name> to go on",
          { name: (inside) => <b className="font-semibold text-ink select-all">{inside}</b> },
          { typed },
        )}
      </label>
      <input
        id={id}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        className={inputClass(false)}
      />
    </div>
  );
}
