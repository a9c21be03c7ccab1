import QRCode from "qrcode";

/** A QR code as one path in a square of `edge` units, with its quiet zone. */
export function qrPath(value: string): { edge: number; path: string } {
  const { modules } = QRCode.create(value, { errorCorrectionLevel: "M" });
  return { edge: modules.size + 8, path: pathOf(modules.data, modules.size) };
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
