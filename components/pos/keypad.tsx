"use client";
import { Delete } from "lucide-react";
import { useT } from "#i18n";
import { minorOf } from "./bill";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0"];

type Props = { text: string; currency: string; onText: (text: string) => void };

/** Big keys for a thumb; what does not make an amount is not taken. */
export function Keypad({ text, currency, onText }: Props) {
  const t = useT();
  const press = (key: string) => {
    const next = `${text === "0" && key !== "." ? "" : text}${key === "." && !text ? "0." : key}`;
    if (next.length <= 12 && minorOf(next, currency) !== null) onText(next);
  };
  return (
    <div className="grid grow grid-cols-3 gap-2">
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          onClick={() => press(key)}
          className="hairline-inset min-h-14 rounded-card bg-surface text-title tabular-nums active:bg-wash"
        >
          {key}
        </button>
      ))}
      <button
        type="button"
        aria-label={t("Delete the last digit")}
        onClick={() => onText(text.slice(0, -1))}
        className="hairline-inset grid min-h-14 place-items-center rounded-card bg-surface active:bg-wash"
      >
        <Delete className="size-6" />
      </button>
    </div>
  );
}
