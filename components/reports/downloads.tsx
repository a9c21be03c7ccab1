"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type ReportKind, reportKinds } from "@/lib/reports/rules/kinds";

type Props = {
  business: string;
  from: string;
  to: string;
  last: { label: string; from: string; to: string }[];
};

const inputLook =
  "h-9 rounded-input bg-surface px-3 text-body tabular-nums hairline-inset pointer-coarse:h-11";

/** Which days, then one press a report. Both days are included. */
export function Downloads({ business, from, to, last }: Props) {
  const [days, setDays] = useState({ from, to });
  const order = days.from && days.to && days.from <= days.to;
  const href = (kind: ReportKind) =>
    `/api/reports/${kind}?${new URLSearchParams({ business, from: days.from, to: days.to })}`;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end gap-3">
        <DayInput
          label="First day"
          value={days.from}
          onChange={(value) => setDays({ ...days, from: value })}
        />
        <DayInput
          label="Last day"
          value={days.to}
          onChange={(value) => setDays({ ...days, to: value })}
        />
        <div className="flex flex-wrap gap-1">
          {last.map((preset) => (
            <Button
              key={preset.label}
              variant="quiet"
              aria-pressed={preset.from === days.from && preset.to === days.to}
              onClick={() => setDays({ from: preset.from, to: preset.to })}
            >
              {preset.label}
            </Button>
          ))}
        </div>
      </div>
      {!order && (
        <p role="alert" className="text-table text-bad">
          The last day comes before the first. Choose a later last day.
        </p>
      )}
      <ul className="grid">
        {(Object.keys(reportKinds) as ReportKind[]).map((kind) => (
          <li
            key={kind}
            className="flex flex-wrap items-center gap-3 border-t border-line-soft py-3 first:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="font-medium">{reportKinds[kind].title}</p>
              <p className="text-table text-soft">{reportKinds[kind].what}</p>
            </div>
            <a
              href={order ? href(kind) : undefined}
              aria-disabled={!order || undefined}
              download
              className={linkLook}
            >
              <Download className="size-4" aria-hidden />
              Download {reportKinds[kind].title.toLowerCase()}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const linkLook =
  "inline-flex h-9 items-center gap-1.5 rounded-full px-4 font-medium whitespace-nowrap hairline-inset hover-wash aria-disabled:pointer-events-none aria-disabled:opacity-50 pointer-coarse:h-11";

function DayInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className="grid gap-1 text-table font-medium text-soft">
      {label}
      <input
        type="date"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={inputLook}
      />
    </label>
  );
}
