"use client";
import { Popover } from "@base-ui/react/popover";
import { Check } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { RefObject } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { type Comparison, comparisons, type Period, presets } from "@/lib/platform/periods";
import { withPeriod } from "./address";
import { CustomDays } from "./custom-days";
import { presetLabel, zoneName } from "./words";

type Props = {
  period: Period;
  anchor: RefObject<HTMLButtonElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  compares: boolean;
};

export default function PeriodPopup({ period, anchor, open, onOpenChange, compares }: Props) {
  const t = useT();
  const path = usePathname();
  const search = useSearchParams().toString();
  const close = () => onOpenChange(false);
  const href = (change: Record<string, string | undefined>) => withPeriod(path, search, change);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Popover.Popup
            aria-label={t("Period")}
            finalFocus={anchor}
            className="pop max-h-(--available-height) w-[min(31rem,calc(100vw-1rem))] overflow-y-auto rounded-card bg-raised p-3 shadow-float outline-none"
          >
            <ul className="grid grid-cols-3 gap-1">
              {presets.map((preset) => (
                <li key={preset}>
                  <Choice
                    href={href({ period: preset })}
                    chosen={period.key === preset}
                    onClick={close}
                  >
                    {presetLabel(t, preset)}
                  </Choice>
                </li>
              ))}
            </ul>
            <CustomDays period={period} href={href} done={close} />
            {compares && <Compare chosen={period.compare} href={href} />}
            <p className="px-2.5 pt-2 text-meta text-faint">
              {t("Days begin at midnight, {zone} time.", { zone: zoneName(period.zone) })}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type ChoiceProps = { href: string; chosen: boolean; onClick?: () => void; children: string };

function Choice({ href, chosen, onClick, children }: ChoiceProps) {
  return (
    <Link
      href={href}
      scroll={false}
      {...(onClick ? { onClick } : {})}
      aria-current={chosen ? "true" : undefined}
      className={cx(
        "flex min-h-9 items-center gap-1.5 rounded-nav px-2.5 text-table font-medium pointer-coarse:min-h-11",
        chosen ? "bg-wash text-on-wash" : "text-soft hover-wash hover:text-ink",
      )}
    >
      {children}
      {chosen && <Check className="ms-auto size-4 shrink-0" aria-hidden />}
    </Link>
  );
}

type CompareProps = {
  chosen: Comparison;
  href: (change: Record<string, string | undefined>) => string;
};

function Compare({ chosen, href }: CompareProps) {
  const t = useT();
  const words: Record<Comparison, string> = {
    before: t("The period before"),
    year: t("The year before"),
    none: t("Nothing"),
  };
  return (
    <section className="mt-2 border-t border-line pt-2" aria-label={t("Compare with")}>
      <h3 className="px-2.5 py-1 text-meta font-medium text-faint">{t("Compare with")}</h3>
      <ul className="grid grid-cols-3 gap-1">
        {comparisons.map((one) => (
          <li key={one}>
            <Choice
              href={href({ compare: one === "before" ? undefined : one })}
              chosen={one === chosen}
            >
              {words[one]}
            </Choice>
          </li>
        ))}
      </ul>
    </section>
  );
}
