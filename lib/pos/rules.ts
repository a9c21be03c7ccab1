import { allocate, money } from "@/lib/platform/money";

/** Half up; both whole and not negative. */
const share = (amount: bigint, part: bigint, whole: bigint): bigint =>
  (amount * part * 2n + whole) / (whole * 2n);

const amountOf = ({ amount }: { amount: bigint }): bigint => amount;

/** Hundredths of a percent. */
const all = 10_000n;

export const percentOf = (amount: bigint, percent: number): bigint =>
  share(amount, BigInt(percent) * 100n, all);

export type Tax = { taxRate: number; taxIncluded: boolean };
export type Bill = Tax & {
  lines: readonly { unit: bigint; quantity: number }[];
  discount: bigint;
  tip: bigint;
};
export type Totals = {
  subtotal: bigint;
  discount: bigint;
  /** Within the total, whether it was in the prices or came on top. */
  tax: bigint;
  tip: bigint;
  total: bigint;
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** What is paid for each line, tax and all, once the discount is shared out; tax is rounded half up line by line. */
export function paidFor({ lines, taxRate, taxIncluded, ...bill }: Omit<Bill, "tip">) {
  const prices = lines.map(({ unit, quantity }) => unit * BigInt(quantity));
  const subtotal = sum(prices);
  const discount = bill.discount > subtotal ? subtotal : bill.discount;
  const rate = BigInt(taxRate);
  const parts =
    subtotal === 0n ? prices : allocate(money(subtotal - discount, "PTS/0"), prices).map(amountOf);
  const paid = parts.map((part) => {
    const tax = taxIncluded ? share(part, rate, all + rate) : share(part, rate, all);
    return { tax, gross: taxIncluded ? part : part + tax };
  });
  return { subtotal, discount, paid };
}

/** What a sale comes to, in minor units. A discount takes no more than there is; tips are not taxed. */
export function totalsOf({ tip, ...bill }: Bill): Totals {
  const { subtotal, discount, paid } = paidFor(bill);
  const total = sum(paid.map(({ gross }) => gross)) + tip;
  return { subtotal, discount, tax: sum(paid.map(({ tax }) => tax)), tip, total };
}

/** "15" for 1500, "12.5" for 1250. */
export const percentText = (taxRate: number): string =>
  `${Math.trunc(taxRate / 100)}${
    taxRate % 100
      ? `.${String(taxRate % 100)
          .padStart(2, "0")
          .replace(/0$/, "")}`
      : ""
  }`;
