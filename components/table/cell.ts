import type { Tone } from "@/components/ui/tone";
import type { Money } from "@/lib/platform/money";

/** Plain data only: rows cross from server to browser once, and are drawn there. */
export type Cell =
  | { kind?: "text"; text: string; sub?: string | undefined; strong?: boolean; href?: string }
  | { kind: "number"; text: string; sub?: string | undefined }
  | { kind: "money"; value: Money; sub?: string | undefined; signed?: boolean }
  | { kind: "status"; tone: Tone; text: string; sub?: string | undefined }
  | { kind: "time"; at: Date | string; sub?: string | undefined }
  | { kind: "id"; text: string; copy?: string | undefined };

export type Column = {
  key: string;
  header: string;
  align?: "start" | "end";
  /** Any CSS width; leave one column free so that it takes the rest. */
  width?: string;
  /** Makes the header a link to the list sorted by this column. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
  /** Place on a phone's two-line row; a column without one is left out there. */
  phone?: "title" | "amount" | "state" | "when" | "hide";
  /** From which width it shows: md 768, lg 1024, wide 1184; never leaves it to phones. */
  from?: "md" | "lg" | "wide" | "never";
};

export type RowPick = {
  /** What the row is called, for its box. */
  label: string;
  /** Adds up in the bar. */
  sum?: Money;
  /** What can be done with it now. */
  can: readonly string[];
  /** Whose it is, where rows of several businesses stand together. */
  of?: string;
};

export type Row = {
  id: string;
  /** The whole row leads here; its name is the first text cell. */
  href?: string | undefined;
  /** A plain press opens it beside the list, at this address. */
  peek?: string | undefined;
  /** Open in the peek. */
  current?: boolean;
  /** An id to copy, offered while the row is pointed at. */
  copy?: string | undefined;
  /** May be picked, to do something with several at once. */
  pick?: RowPick | undefined;
  cells: Record<string, Cell | string | null | undefined>;
};
