/** The two secrets of one tap, as bytes. They are good for one payment: never log or show them. */
export type Tap = { p: Buffer; c: Buffer };

/** Null unless `p` is 32 and `c` 16 hexadecimal digits. */
export function tapOf(p: string | null, c: string | null): Tap | null {
  if (!p || !c || !/^[0-9a-f]{32}$/i.test(p) || !/^[0-9a-f]{16}$/i.test(c)) return null;
  return { p: Buffer.from(p, "hex"), c: Buffer.from(c, "hex") };
}

/** The `k1` of LNURL-withdraw that stands for a tap: "<p>-<c>". */
export const k1Of = (tap: Tap): string =>
  `${tap.p.toString("hex").toUpperCase()}-${tap.c.toString("hex").toUpperCase()}`;

export function tapOfK1(k1: string): Tap | null {
  const [p, c, rest] = k1.split("-");
  return rest === undefined ? tapOf(p ?? null, c ?? null) : null;
}
