"use client";
import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { Money } from "@/components/ui/money";
import { Status } from "@/components/ui/status";
import { exactTime, relativeTime } from "@/components/ui/time-words";
import type { Cell } from "./cell";

export type CellContext = { zone: string; now: Date };

export function CellView({ cell, context }: { cell: Cell; context: CellContext }) {
  switch (cell.kind) {
    case "money":
      return (
        <>
          <Money value={cell.value} stacked signed={cell.signed ?? false} />
          <Sub text={cell.sub} />
        </>
      );
    case "number":
      return (
        <>
          <span className="tabular-nums">{cell.text}</span>
          <Sub text={cell.sub} />
        </>
      );
    case "status":
      return (
        <>
          <Status tone={cell.tone}>{cell.text}</Status>
          <Sub text={cell.sub} />
        </>
      );
    case "time":
      return <TimeCell at={new Date(cell.at)} sub={cell.sub} context={context} />;
    case "id":
      return <CopyButton value={cell.copy ?? cell.text}>{cell.text}</CopyButton>;
    default:
      return (
        <>
          <span className={cell.strong ? "font-medium text-ink" : undefined}>{cell.text}</span>
          <Sub text={cell.sub} />
        </>
      );
  }
}

function Sub({ text }: { text: string | undefined }) {
  return text ? <span className="ms-2.5 text-faint">{text}</span> : null;
}

type TimeCellProps = { at: Date; sub: string | undefined; context: CellContext };

function TimeCell({ at, sub, context: { zone, now } }: TimeCellProps) {
  const t = useT();
  return (
    <>
      <time
        dateTime={at.toISOString()}
        title={exactTime(at, zone, t.locale)}
        className="text-soft tabular-nums"
        suppressHydrationWarning
      >
        {relativeTime(at, now, zone, t)}
      </time>
      <Sub text={sub} />
    </>
  );
}
