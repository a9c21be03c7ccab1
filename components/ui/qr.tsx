import QRCode from "qrcode";
import { cx } from "./cx";

type QrProps = { value: string; label: string; size?: number; className?: string };

/** Drawn on the server as one path, black on white in both themes, with its quiet zone. */
export function Qr({ value, label, size = 256, className }: QrProps) {
  const { modules } = QRCode.create(value, { errorCorrectionLevel: "M" });
  const edge = modules.size + 8;
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
      <path d={pathOf(modules.data, modules.size)} fill="#0B1F19" />
    </svg>
  );
}

function pathOf(data: ArrayLike<number>, size: number): string {
  let path = "";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue;
      const start = column;
      while (column + 1 < size && data[row * size + column + 1]) column++;
      path += `M${start + 4} ${row + 4}h${column - start + 1}v1h-${column - start + 1}z`;
    }
  return path;
}
