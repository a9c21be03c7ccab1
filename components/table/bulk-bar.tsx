"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { Money } from "@/components/ui/money";
import { usePicks } from "./picks";
import { sumsOf } from "./sums";

/** What is picked, what it comes to, and what can be done with it; it stays in sight above the dock. */
export function BulkBar({ children }: { children: ReactNode }) {
  const picks = usePicks();
  if (!picks || picks.picked.length === 0) return null;
  return <Bar picks={picks}>{children}</Bar>;
}

type BarProps = { picks: NonNullable<ReturnType<typeof usePicks>>; children: ReactNode };

function Bar({ picks, children }: BarProps) {
  const t = useT();
  useRoomBelow();
  const count = picks.picked.length;
  const sums = sumsOf(picks.picked.flatMap(({ sum }) => (sum ? [sum] : [])));
  return (
    <section
      aria-label={t("Selected rows")}
      className="sticky bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-20 mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-raised px-4 py-2.5 text-table shadow-float sm:px-5 md:bottom-4"
    >
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1" role="status">
        <span className="font-semibold">
          {t("{count, plural, one {# selected} other {# selected}}", { count })}
        </span>
        {sums.map((value) => (
          <Money key={value.asset} value={value} stacked />
        ))}
      </p>
      {count < picks.many && (
        <button
          type="button"
          onClick={picks.toggleAll}
          className={`${buttonClass({ variant: "quiet", size: "small" })} sm:hidden!`}
        >
          {t("Select all shown")}
        </button>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {children}
        <IconButton
          label={t("Clear the selection")}
          icon={<X className="size-4.5" aria-hidden />}
          onClick={picks.clear}
        />
      </div>
    </section>
  );
}

/** While the bar is there, a row that gets the focus is scrolled clear of it. */
function useRoomBelow(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.scrollPaddingBottom = "13rem";
    return () => {
      style.scrollPaddingBottom = "";
    };
  }, []);
}
