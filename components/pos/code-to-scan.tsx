import { cx } from "@/components/ui/cx";

type Props = { edge: number; path: string; label: string; className?: string };

/** A code for another phone: dark on white in either theme, as scanners want it. */
export const CodeToScan = ({ edge, path, label, className }: Props) => (
  <svg
    viewBox={`0 0 ${edge} ${edge}`}
    role="img"
    aria-label={label}
    shapeRendering="crispEdges"
    className={cx("rounded-card bg-white", className)}
  >
    <path d={path} fill="#0B1F19" />
  </svg>
);
