/** What may go wrong on the way to the receiver, in whole per cent and counts. */
export type Disturbance = {
  dropPercent: number;
  /** How many times each body is sent; 1 is normal. */
  copies: number;
  /** Events are collected in groups of this size and sent in reverse; 1 is normal. */
  reverse: number;
  /** Factor on the retry delays; 1 is BTCPay's own schedule. */
  retryScale: number;
  seed: number;
};

export const CALM: Disturbance = {
  dropPercent: 0,
  copies: 1,
  reverse: 1,
  retryScale: 1,
  seed: 1,
};

/** A repeatable row of numbers in 0..99, so that a failing run can be run again. */
export function dice(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % 100;
  };
}
