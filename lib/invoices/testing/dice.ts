export type Dice = {
  /** From 0 to below `sides`. */
  roll: (sides: number) => number;
  pick: <T>(from: readonly T[]) => T | undefined;
  /** True in so many of a hundred. */
  chance: (percent: number) => boolean;
};

/** The same throws for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return {
    roll,
    pick: (from) => (from.length === 0 ? undefined : from[roll(from.length)]),
    chance: (percent) => roll(100) < percent,
  };
}
