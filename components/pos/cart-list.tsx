"use client";
import { Minus, Plus } from "lucide-react";
import { useT } from "#i18n";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import type { CartLine } from "./till-store";

type Props = { lines: CartLine[]; currency: string; onQuantity: (at: number, n: number) => void };

const step =
  "hairline-inset grid size-11 shrink-0 place-items-center rounded-full bg-surface active:bg-wash";

/** The sale so far; the last of a line is taken out by its minus. */
export function CartList({ lines, currency, onQuantity }: Props) {
  const t = useT();
  return (
    <ul aria-label={t("In this sale")}>
      {lines.map((line, at) => {
        const name = line.name || t("Amount");
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same, and lines keep their order
            key={at}
            className="flex items-center gap-2 border-line-soft border-b py-1.5"
          >
            <span className="min-w-0 grow truncate text-body">{name}</span>
            <span className="text-soft text-table tabular-nums">
              {formatMoney(money(BigInt(line.unit) * BigInt(line.quantity), assetOf(currency)), t)}
            </span>
            <button
              type="button"
              className={step}
              aria-label={t("One {name} less", { name })}
              onClick={() => onQuantity(at, line.quantity - 1)}
            >
              <Minus className="size-4" />
            </button>
            <span className="w-6 text-center text-body tabular-nums">{line.quantity}</span>
            <button
              type="button"
              className={step}
              aria-label={t("One {name} more", { name })}
              onClick={() => onQuantity(at, Math.min(999, line.quantity + 1))}
            >
              <Plus className="size-4" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
