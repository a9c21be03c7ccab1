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
  chart: (
    <>
      <path d="M18 12v54h62" fill="none" />
      <path d="M28 66V50h8v16M44 66V38h8v28M60 66V28h8v38" />
    </>
  ),
  book: <path d="M24 16h44v48H32a8 8 0 0 1-8-8zM24 56a8 8 0 0 1 8-8h36M36 28h20M36 36h12" />,
  plug: (
    <>
      <path d="M8 62c6-12 10-22 22-22" fill="none" />
      <path d="M30 29h10a11 11 0 0 1 0 22H30zM51 34h7M51 46h7" />
      <path d="M92 62c-2-12-6-22-14-22" fill="none" />
      <path d="M78 27v26h-8a9 9 0 0 1-9-9v-8a9 9 0 0 1 9-9z" />
    </>
  ),
  lost: (
    <>
      <path d="M18 66c6-12 18-16 30-16s24 4 30 16z" />
      <path d="M46 50c2-12 1-20-3-28" fill="none" />
      <path d="M43 22c-8-6-17-3-20 4 7-3 13-3 20-4zM43 22c6-8 16-8 20-1-7-2-13-1-20 1zM43 22c-7 2-10 9-8 15 2-6 4-10 8-15zM43 22c8 1 12 7 11 13-3-6-6-9-11-13z" />
    </>
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
