"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";

type Item = TillState["items"][number];
type Props = { items: Item[]; currency: string; onPick: (item: Item) => void };

/** What is sold here by category; a press puts one into the sale. */
export function ItemGrid({ items, currency, onPick }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const categories = [...new Set(items.map(({ category }) => category))].filter(Boolean);
  const shown = items.filter(({ category }) => chosen === null || category === chosen);
  if (items.length === 0)
    return (
      <p className="py-8 text-center text-body text-soft">
        {t("No items yet. A manager adds them under Tills in the console.")}
      </p>
    );
  return (
    <div className="grid grow grid-cols-[minmax(0,1fr)] content-start gap-3">
      {categories.length > 0 && (
        <div className="no-scrollbar flex gap-1 overflow-x-auto">
          {[null, ...categories].map((one) => (
            <button
              key={one ?? ""}
              type="button"
              aria-pressed={chosen === one}
              onClick={() => setChosen(one)}
              className={cx(
                "h-11 shrink-0 rounded-full px-4 text-body",
                chosen === one ? "bg-wash text-on-wash" : "hover-wash text-soft",
              )}
            >
              {one ?? t("All")}
            </button>
          ))}
        </div>
      )}
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {shown.map((item) => (
          <button
            key={item.id}
            type="button"
            onClick={() => onPick(item)}
            className="hairline-inset grid min-h-20 min-w-0 content-between gap-1 rounded-card bg-surface p-3 text-start active:bg-wash"
          >
            <span className="line-clamp-2 font-medium text-body">{item.name}</span>
            <span className="flex flex-wrap justify-between gap-x-2 text-soft text-table">
              <span>{formatMoney(money(BigInt(item.price), assetOf(currency)), t)}</span>
              {item.stock !== null && (
                <span className={item.stock <= 0 ? "text-bad" : ""}>
                  {item.stock <= 0 ? t("Sold out") : t("{n, number} left", { n: item.stock })}
                </span>
              )}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
