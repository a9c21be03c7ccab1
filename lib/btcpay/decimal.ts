const shape = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Plain decimal text of what a server may write as "5", "5.10", 5e-8 or 5: no exponent, no trailing zeros. */
export function plainDecimal(text: string): string | null {
  const match = shape.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, "0") : digits;
  const at = Math.max(point, 1);
  const left = padded
    .slice(0, at)
    .padEnd(at, "0")
    .replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  const plain = right ? `${left}.${right}` : left;
  return sign === "-" && plain !== "0" ? `-${plain}` : plain;
}

/** Plain decimal text as units of 10^-decimals; what is finer is rounded half away from zero. */
export function unitsFrom(plain: string, decimals: number): bigint {
  const negative = plain.startsWith("-");
  const [whole = "0", fraction = ""] = plain.replace("-", "").split(".");
  const kept = BigInt(`${whole}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  const size = kept + (Number(fraction[decimals] ?? "0") >= 5 ? 1n : 0n);
  return negative ? -size : size;
}
