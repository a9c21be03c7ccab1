import Link from "next/link";
import type { ReactNode } from "react";
import { Beside } from "@/components/ui/beside";
import { Figure } from "@/components/ui/figure";
import type { Money } from "@/lib/platform/money";
import { Sparkline } from "./sparkline";

export type TileProps = {
  label: string;
  /** Explains the number: definition, period, rows. */
  href: string;
  value: Money | string;
  unit?: string | undefined;
  /** The change in words, such as "12 % up". */
  delta?: { tone: "good" | "bad" | "mute"; text: string } | undefined;
  /** What the change is measured against, or another fact. */
  note?: ReactNode;
  spark?: number[] | undefined;
};

const deltaTone = { good: "text-good", bad: "text-bad", mute: "text-soft" };

export function Tile({ label, href, value, unit, delta, note, spark }: TileProps) {
  return (
    <div className="relative flex min-w-0 flex-col px-4 pt-3.5 pb-4 sm:px-5 sm:pt-4">
      <dt className="text-table font-medium text-soft">
        <Link href={href} className="dotted-link inline-flex min-h-6 items-center hover:text-ink">
          {label}
        </Link>
      </dt>
      <dd className="mt-0.5 min-w-0">
        <Figure value={value} unit={unit} className="max-sm:text-[1.375rem]" />
        {typeof value !== "string" && (
          <Beside value={value} className="block text-meta text-balance text-faint" />
        )}
      </dd>
      <dd className="mt-0.5 text-meta text-balance text-soft sm:text-table">
        {delta && <span className={`font-medium ${deltaTone[delta.tone]}`}>{delta.text}</span>}{" "}
        {note}
      </dd>
      {spark && spark.length > 1 && (
        <dd className="mt-auto pt-2.5" aria-hidden>
          <Sparkline values={spark} />
        </dd>
      )}
    </div>
  );
}
