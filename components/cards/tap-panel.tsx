"use client";
import { Nfc } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { Notice } from "@/components/ui/notice";
import { payByTap, type TapResult } from "./tap-text";
import { useNfc } from "./use-nfc";

type TapPanelProps = { bolt11: string; invoiceId: string };

const tones = { paid: "good", "under-way": "info", refused: "bad" } as const;

/** Takes a Flashcard for this invoice: from a USB reader, which types, or from the phone itself. */
export function TapPanel({ bolt11, invoiceId }: TapPanelProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<TapResult | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const pay = async (text: string) => {
    if (busy || !text.trim()) return;
    if (input.current) input.current.value = "";
    setBusy(true);
    setResult(await payByTap(text, bolt11));
    setBusy(false);
    input.current?.focus();
  };
  const { nfc, start } = useNfc((text) => void pay(text));
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void pay(event.currentTarget.value);
  };
  const done = result?.outcome === "paid";
  return (
    <div className="grid gap-3" data-invoice={invoiceId} aria-busy={busy}>
      {!done && (
        <div>
          <label htmlFor={id} className="mb-1.5 block text-table font-medium">
            {t("Tap Flashcard")}
          </label>
          <input
            ref={input}
            id={id}
            type="password"
            autoComplete="off"
            spellCheck={false}
            readOnly={busy}
            onKeyDown={onKeyDown}
            aria-describedby={`${id}-hint`}
            className={inputClass(false)}
          />
          <p id={`${id}-hint`} className="mt-1.5 text-table text-faint">
            {busy
              ? t("Asking the card…")
              : nfc === "reading"
                ? t("Hold the card to the back of this phone.")
                : t("Hold the card to the reader. It types here and sends by itself.")}
          </p>
        </div>
      )}
      {nfc === "off" && !done && (
        <Button icon={<Nfc className="size-4" />} onClick={start}>
          {t("Read with this phone")}
        </Button>
      )}
      {result && <Notice tone={tones[result.outcome]}>{t(result.words)}</Notice>}
    </div>
  );
}
