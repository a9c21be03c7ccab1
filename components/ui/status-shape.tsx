import type { ReactNode } from "react";
import type { Tone } from "./tone";

const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
} as const;

const shapes: Record<Tone, ReactNode> = {
  good: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  warn: <path d="M5 .6 9.8 9.4H.2z" fill="currentColor" />,
  bad: <path d="M1.4 1.4l7.2 7.2M8.6 1.4 1.4 8.6" {...stroke} />,
  info: <circle cx="5" cy="5" r="3.9" {...stroke} />,
  mute: <path d="M1 5h8" {...stroke} />,
};

/** Dot, triangle, cross, ring, bar: the state for those who do not see its colour. */
export function StatusShape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 shrink-0 overflow-visible" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}
