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
  /** From which width it shows: md 768, lg 1024, wide 1184. */
  from?: "md" | "lg" | "wide";
};

export type Row = {
  id: string;
  /** The whole row leads here; its name is the first text cell. */
  href?: string | undefined;
  /** Open in the peek. */
  current?: boolean;
  cells: Record<string, Cell | string | null | undefined>;
};
