"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useT } from "#i18n";
import {
  bitcoinAt,
  type Beside as Currency,
  type KnownRate,
  type Worth,
  worthAt,
  worthBeside,
} from "@/lib/platform/beside";
import { formatMoney } from "@/lib/platform/format";
import type { Money } from "@/lib/platform/money";
import { TimeAgo } from "./time-ago";

type Shown = {
  /** What the person wants to see beside amounts; null shows them as they are stored. */
  beside: Currency | null;
  rates: readonly KnownRate[];
  zone: string;
};
const BesideContext = createContext<Shown>({ beside: null, rates: [], zone: "America/Jamaica" });

export const BesideProvider = ({ children, ...shown }: Shown & { children: ReactNode }) => (
  <BesideContext value={shown}>{children}</BesideContext>
);

/** About what an amount is worth in the currency chosen; null when none is, or without a rate. */
export function useWorth(value: Money | null, own?: KnownRate): Worth | null {
  const { beside, rates } = useContext(BesideContext);
  return value && beside && worthBeside(value, beside, rates, own);
}

/** "≈ 16 334 sats at J$15,000,000 per bitcoin, 4 min ago". */
export function WorthLine({ worth }: { worth: Worth }) {
  const t = useT();
  const { zone } = useContext(BesideContext);
  const [rate = "", other = ""] = worth.rates.map((one) => plain(bitcoinAt(one)));
  const ago = () => (
    <TimeAgo at={worthAt(worth)} zone={zone} className="inline-block first-letter:lowercase" />
  );
  const amount = formatMoney(worth.value, t);
  return other
    ? t.rich(
        "≈ {amount} at {rate} and {other} per bitcoin, <ago></ago>",
        { ago },
        { amount, rate, other },
      )
    : t.rich("≈ {amount} at {rate} per bitcoin, <ago></ago>", { ago }, { amount, rate });
}

const plain = (price: Money): string => formatMoney(price).replace(/\.00$/, "");

type BesideProps = {
  value: Money;
  /** The rate at which it was priced, where it has one of its own. */
  own?: KnownRate | undefined;
  className?: string;
};

/** A second, faint line under an amount; nothing at all when there is nothing to say. */
export function Beside({ value, own, className }: BesideProps) {
  const worth = useWorth(value, own);
  return (
    worth && (
      <span className={className}>
        <WorthLine worth={worth} />
      </span>
    )
  );
}
