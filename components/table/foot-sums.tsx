import { Money } from "@/components/ui/money";
import type { Money as MoneyValue } from "@/lib/platform/money";

/** What the rows shown come to, each currency apart. */
export function FootSums({ label, values }: { label: string; values: MoneyValue[] }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-line px-4 py-3 text-table sm:px-5">
      <span className="me-auto font-medium">{label}</span>
      {values.map((value) => (
        <Money key={value.asset} value={value} stacked className="font-medium" />
      ))}
    </p>
  );
}
