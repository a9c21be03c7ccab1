import type { ReceiptLine, TaxCategory } from "@/lib/receipts/schema";

export type RateFrom = { fromDay: string; basisPoints: number };

/** Jamaica's standard rate of GCT in hundredths of a percent, by the first day it holds. */
export const standardRates: readonly RateFrom[] = [
  { fromDay: "2012-06-01", basisPoints: 1650 },
  { fromDay: "2020-04-01", basisPoints: 1500 },
];

/** The rate that holds on a local day: the business's own from its day on, else the country's. */
export function rateOn(day: string, own: readonly RateFrom[]): number {
  const last = (rates: readonly RateFrom[]) =>
    rates
      .filter(({ fromDay }) => fromDay <= day)
      .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
      .at(-1);
  return (last(own) ?? last(standardRates) ?? standardRates[0])?.basisPoints ?? 0;
}

/** Whole part of a/b, halves up; both not negative. */
const halfUp = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b);

/** The tax inside a price, rounded half up to a minor unit line by line: price × rate / (100 % + rate). */
export const taxInside = (gross: bigint, basisPoints: number): bigint =>
  halfUp(gross * BigInt(basisPoints), 10_000n + BigInt(basisPoints));

/** Something sold: what the customer paid for it in minor units, tax and all. */
export type SoldItem = {
  description: string;
  quantity: number;
  gross: bigint;
  category: TaxCategory;
};

/** What a business sells when nothing else is said, and the rate of what is taxed, on one day. */
export type Terms = { category: TaxCategory; standard: number };

export const lineOf = (item: SoldItem, standard: number): ReceiptLine => {
  const basisPoints = item.category === "standard" ? standard : 0;
  const { description, quantity, category, gross } = item;
  return {
    ...{ description, quantity, category, basisPoints },
    gross: gross.toString(),
    tax: taxInside(gross, basisPoints).toString(),
  };
};

const columns = {
  standard: "taxable",
  zero: "zeroRated",
  exempt: "exempt",
  none: "untaxed",
} as const;

/** What a document's lines come to, column by column; the net columns and the tax add up to the total. */
export function sumsOf(lines: readonly ReceiptLine[]) {
  const sums = { total: 0n, taxable: 0n, zeroRated: 0n, exempt: 0n, untaxed: 0n, tax: 0n };
  for (const line of lines) {
    const [gross, tax] = [BigInt(line.gross), BigInt(line.tax)];
    sums.total += gross;
    sums.tax += tax;
    sums[columns[line.category]] += gross - tax;
  }
  return sums;
}

type Credited = { gross: bigint; tax: bigint };

function creditedBefore(
  count: number,
  earlier: readonly (readonly ReceiptLine[])[],
): readonly Credited[] {
  return Array.from({ length: count }, (_, at) =>
    earlier.reduce(
      (sum, lines) => ({
        gross: sum.gross - BigInt(lines[at]?.gross ?? 0),
        tax: sum.tax - BigInt(lines[at]?.tax ?? 0),
      }),
      { gross: 0n, tax: 0n },
    ),
  );
}

/** Parts of `total` in proportion to `left`, none above its own; total ≤ the sum of `left`. */
function shared(total: bigint, left: readonly bigint[]): bigint[] {
  const sum = left.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return left.map(() => 0n);
  const floors = left.map((part) => (total * part) / sum);
  let rest = total - floors.reduce((a, b) => a + b, 0n);
  return floors.map((part, at) => {
    if (rest === 0n || left[at] === 0n) return part;
    rest -= 1n;
    return part + 1n;
  });
}

/**
 * The lines of a credit note over `amount` of a receipt, negative, place by place, after the credit notes
 * before it. At most what is left of the receipt is credited; the last of it takes back exactly the tax that
 * was charged. Null when nothing is left, as when only what was paid too much goes back.
 */
export function creditLines(
  lines: readonly ReceiptLine[],
  earlier: readonly (readonly ReceiptLine[])[],
  amount: bigint,
): ReceiptLine[] | null {
  const before = creditedBefore(lines.length, earlier);
  const left = lines.map(({ gross }, at) => BigInt(gross) - (before[at]?.gross ?? 0n));
  const rest = left.reduce((a, b) => a + b, 0n);
  const credited = amount < rest ? amount : rest;
  if (credited <= 0n) return null;
  const parts = shared(credited, left);
  return lines.map((line, at) => {
    const [part, was] = [parts[at] ?? 0n, before[at] ?? { gross: 0n, tax: 0n }];
    const gross = BigInt(line.gross);
    const taxBack = gross === 0n ? 0n : halfUp(BigInt(line.tax) * (was.gross + part), gross);
    return { ...line, gross: (-part).toString(), tax: (was.tax - taxBack).toString() };
  });
}
