"use client";
import { CalendarDays, ChevronDown } from "lucide-react";
import { lazy, Suspense } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { usePopup } from "@/components/ui/use-popup";
import type { Period } from "@/lib/platform/periods";
import { zoneName } from "./words";

const load = () => import("./period-popup");
const PeriodPopup = lazy(load);

type Props = { period: Period; compares: boolean; label: string; days: string };

/** The period in words; its choices are fetched on the first hover, focus or press. */
export function PeriodButton({ period, compares, label, days }: Props) {
  const t = useT();
  const { anchor, open, used, trigger, setOpen } = usePopup(load);
  return (
    <>
      <button
        {...trigger}
        aria-haspopup="dialog"
        className={cx(
          "inline-flex min-h-8 max-w-full items-center gap-2 rounded-full bg-surface px-3 text-table font-medium text-ink hairline-inset hover:bg-page pointer-coarse:min-h-11",
          open && "data-open",
        )}
      >
        <CalendarDays className="size-4 shrink-0 text-faint" aria-hidden />
        <span className="truncate">
          <span className="sr-only">{t("Period")}: </span>
          {label}
          {label !== days && <span className="font-normal text-soft"> · {days}</span>}
          <span className="font-normal text-faint max-sm:sr-only">
            {" · "}
            {t("{zone} time", { zone: zoneName(period.zone) })}
          </span>
        </span>
        <ChevronDown className="size-4 shrink-0 text-faint" aria-hidden />
      </button>
      {used && (
        <Suspense>
          <PeriodPopup {...{ period, anchor, open, compares }} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
