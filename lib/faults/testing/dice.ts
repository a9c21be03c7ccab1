/** A repeatable row of numbers in [0, 1): the same seed gives the same run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const oneOf = <T>(roll: () => number, list: readonly [T, ...T[]]): T =>
  list[Math.floor(roll() * list.length)] ?? list[0];

/** `FAULTS_SEED`, or another one each day of the year, so that runs differ and each can be repeated. */
export const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Date.now() / 86_400_000));
