"use client";
import { useT } from "#i18n";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import { percentText, type Totals } from "@/lib/pos/rules";

type Props = Omit<Totals, "total"> & { asset: Asset; taxRate: number; taxIncluded: boolean };

/** How a total came about; what is nothing is not said. */
export function BillLines({ asset, subtotal, discount, tax, tip, taxRate, taxIncluded }: Props) {
  const t = useT();
  const show = (amount: bigint) => formatMoney(money(amount, asset), t);
  const rate = percentText(taxRate);
  const rows = [
    { label: t("Subtotal"), amount: subtotal, always: discount + tip > 0n || !taxIncluded },
    { label: t("Discount"), amount: -discount },
    {
      label: taxIncluded ? t("Includes {rate} % tax", { rate }) : t("Tax {rate} %", { rate }),
      amount: tax,
    },
    { label: t("Tip"), amount: tip },
  ].filter(({ amount, always }) => (always ?? true) && amount !== 0n);
  return (
    <dl className="grid gap-1 text-soft text-table">
      {rows.map(({ label, amount }) => (
        <div key={label} className="flex justify-between gap-3">
          <dt>{label}</dt>
          <dd className="tabular-nums">{show(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
