"use client";
import type { Point } from "./series";

type XTickProps = {
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
  points: Point[];
  /** The first and last label stay inside the plot. */
  pinned: boolean;
};

export function XTick({ x, y, payload, points, pinned }: XTickProps) {
  const at = payload?.value ?? 0;
  const point = points[at];
  const anchor =
    !pinned || points.length === 1
      ? "middle"
      : at === 0
        ? "start"
        : at === points.length - 1
          ? "end"
          : "middle";
  return (
    <text x={x} y={y} dy={12} textAnchor={anchor} fill="var(--text-faint)" fontSize={12}>
      {point?.tick ?? point?.label}
    </text>
  );
}
