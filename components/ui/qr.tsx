import { qrPath } from "@/lib/platform/qr-path";
import { cx } from "./cx";

type QrProps = { value: string; label: string; size?: number; className?: string };

/** Drawn on the server as one path, black on white in both themes, with its quiet zone. */
export function Qr({ value, label, size = 256, className }: QrProps) {
  const { edge, path } = qrPath(value);
  return (
    <svg
      viewBox={`0 0 ${edge} ${edge}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={cx("max-w-full rounded-card bg-white shadow-[0_0_0_1px_var(--line)]", className)}
    >
      <path d={path} fill="#0B1F19" />
    </svg>
  );
}
