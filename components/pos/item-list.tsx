import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { type Asset, type Currency, money } from "@/lib/platform/money";
import type { TillItem } from "@/lib/pos/schema";
import { ItemForm } from "./item-form";

type Props = { merchantId: string; currency: Currency; items: TillItem[] };

/** What is sold at the tills of a business. */
export function ItemList({ merchantId, currency, items }: Props) {
  const t = useT();
  return (
    <Panel title={t("Items")} flush action={<ItemForm {...{ merchantId, currency }} />}>
      {items.length === 0 ? (
        <EmptyState drawing="list">
          {t("No items yet. Without them a till takes amounts by its keypad.")}
        </EmptyState>
      ) : (
        <ul>
          {items.map((item) => (
            <li
              key={item.id}
              className="flex items-center gap-3 border-line-soft border-b px-4 sm:px-5 py-2.5 last:border-b-0"
            >
              <div className="min-w-0 grow">
                <p className="truncate font-medium text-body">{item.name}</p>
                <p className="truncate text-soft text-table">
                  {[
                    item.category,
                    item.stock === null ? "" : t("{n, number} in stock", { n: item.stock }),
                    item.hidden ? t("Not on the tills") : "",
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <Money value={money(item.price, item.asset as Asset)} />
              <ItemForm {...{ merchantId, currency, item }} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
