const PLACES = 18;
const ONE = 10n ** BigInt(PLACES);

/** A decimal as an integer count of 1e-18, so that no float ever touches an amount. */
export type Dec = bigint;

const SHAPE = /^([+-])?(\d{0,30})(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Reads "5.00", 5 or "1e-8"; answers null for anything that is not a plain decimal. */
export function parseDec(input: unknown): Dec | null {
  if (typeof input !== "string" && typeof input !== "number") return null;
  const match = SHAPE.exec(String(input).trim());
  if (!match) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const shift = PLACES - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const value = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return sign === "-" ? -value : value;
}

/** Like parseDec, for values this server wrote itself. */
export function dec(input: string | number | bigint): Dec {
  const value = parseDec(typeof input === "bigint" ? input.toString() : input);
  if (value === null) throw new Error(`Not a decimal: ${input}`);
  return value;
}

export function decText(value: Dec): string {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/, "");
  const whole = digits.slice(0, -PLACES);
  return (value < 0n ? "-" : "") + whole + (fraction === "" ? "" : `.${fraction}`);
}

export const mul = (a: Dec, b: Dec): Dec => (a * b) / ONE;
export const div = (a: Dec, b: Dec): Dec => (a * ONE) / b;

/** Half away from zero, as .NET's MidpointRounding.AwayFromZero. */
export function round(value: Dec, places: number): Dec {
  const step = 10n ** BigInt(PLACES - places);
  const half = value < 0n ? -step / 2n : step / 2n;
  return ((value + half) / step) * step;
}

export function roundUp(value: Dec, places: number): Dec {
  const step = 10n ** BigInt(PLACES - places);
  const floor = (value / step) * step;
  return value > floor ? floor + step : floor;
}

const MSAT = 10n ** BigInt(PLACES - 11);
export const fromMsat = (msat: bigint): Dec => msat * MSAT;
export const toMsat = (btc: Dec): bigint => btc / MSAT;
