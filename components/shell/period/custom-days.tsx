"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { dayBounds, type Period } from "@/lib/platform/periods";

type Props = {
  period: Period;
  href: (change: Record<string, string | undefined>) => string;
  done: () => void;
};

/** The first and the last day, both included. */
export function CustomDays({ period, href, done }: Props) {
  const t = useT();
  const router = useRouter();
  const shown = dayBounds(period.range, period.zone);
  const [from, setFrom] = useState(shown.from);
  const [to, setTo] = useState(shown.to);
  const wrong = from !== "" && to !== "" && to < from;
  return (
    <form
      className="mt-2 border-t border-line px-2.5 pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong || !from || !to) return;
        router.push(href({ from, to }), { scroll: false });
        done();
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <Day label={t("First day")} value={from} change={setFrom} />
        <Day label={t("Last day")} value={to} change={setTo} />
        <Button type="submit" disabled={wrong || !from || !to} className="h-10">
          {t("Show these days")}
        </Button>
      </div>
      {wrong && (
        <p role="alert" className="mt-1.5 text-table text-bad">
          {t("The last day comes before the first. Choose a later last day.")}
        </p>
      )}
    </form>
  );
}

type DayProps = { label: string; value: string; change: (day: string) => void };

function Day({ label, value, change }: DayProps) {
  return (
    <label className="grid min-w-32 flex-1 gap-1 text-meta font-medium text-soft">
      {label}
      <input
        type="date"
        required
        value={value}
        onChange={(event) => change(event.target.value)}
        className={inputClass(false)}
      />
    </label>
  );
}
