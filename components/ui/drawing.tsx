import type { ReactNode } from "react";

export type DrawingName =
  | "list"
  | "card"
  | "people"
  | "gift"
  | "search"
  | "chart"
  | "book"
  | "plug"
  | "lost";

const drawings: Record<DrawingName, ReactNode> = {
  list: (
    <path d="M32 10h34v56l-6-4-5.500 4-5.500-4-5.500 4-5.500-4-6 4zM40 24h18M40 33h12M40 46h18" />
  ),
  card: (
    <>
      <rect x="20" y="20" width="58" height="38" rx="6" />
      <path d="M20 32h58M28 48h14M84 30c5 6 5 14 0 20M89 25c8 9 8 21 0 30" />
    </>
  ),
  people: (
    <>
      <circle cx="42" cy="28" r="11" />
      <path d="M22 66c2-13 10-20 20-20s18 7 20 20M58 18a11 11 0 0 1 0 20M66 48c6 3 10 9 11 18" />
    </>
  ),
  gift: (
    <path d="M24 34h48v32H24zM20 24h56v10H20zM48 24v42M48 24c-6-14-22-12-18-2 1 2 6 2 18 2zM48 24c6-14 22-12 18-2-1 2-6 2-18 2z" />
  ),
  search: (
    <>
      <circle cx="44" cy="34" r="19" />
      <path d="m58 48 18 18M34 34h20" />
    </>
  ),
  chart: <path d="M18 12v54h62M28 54l12-14 11 7 15-22 9 6M28 66v-3M40 66v-3M52 66v-3M64 66v-3" />,
  book: <path d="M24 16h44v48H32a8 8 0 0 1-8-8zM24 56a8 8 0 0 1 8-8h36M36 28h20M36 36h12" />,
  plug: (
    <path d="M16 40h16M32 28v24h8a12 12 0 0 0 0-24zM80 40H64M64 28v24h-8a12 12 0 0 1 0-24zM46 34h4M46 46h4" />
  ),
  lost: (
    <path d="M20 58c6-18 14 6 22-10s10 10 18-6 10-4 16-8M20 66h56M66 34V14M66 14h14l-4 5 4 5H66" />
  ),
};

/** A small line drawing with one yellow bolt, for places that are still empty. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg viewBox="0 0 100 76" className="h-19 w-25 overflow-visible" aria-hidden="true">
      <ellipse cx="49" cy="70" rx="40" ry="3" className="fill-line-soft" />
      <g
        className="fill-surface stroke-faint"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {drawings[name]}
      </g>
      <path
        d="M78 4 68 18h5l-2.500 10.500L82 14h-5.500L80 4z"
        className="fill-bolt stroke-ink"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
    </svg>
  );
}
