const sorted = (samples: readonly number[]): number[] => samples.toSorted((a, b) => a - b);

/** The value below which a share of the samples lies (nearest rank); NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const all = sorted(samples);
  return all[Math.max(0, Math.ceil(share * all.length) - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  const all = sorted(samples);
  const middle = all.length / 2;
  const high = all[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((all[middle - 1] ?? Number.NaN) + high) / 2 : high;
}

const mean = (samples: readonly number[]): number =>
  samples.reduce((sum, one) => sum + one, 0) / samples.length;

/** Coefficient of variation: how far the samples scatter, as a share of their mean. */
export function variation(samples: readonly number[]): number {
  if (samples.length < 2) return 0;
  const middle = mean(samples);
  const squares = samples.map((one) => (one - middle) ** 2);
  return Math.sqrt((mean(squares) * samples.length) / (samples.length - 1)) / middle;
}

export type Spread = { median: number; min: number; max: number; cv: number; samples: number[] };

export const spreadOf = (samples: readonly number[]): Spread => ({
  median: median(samples),
  min: Math.min(...samples),
  max: Math.max(...samples),
  cv: variation(samples),
  samples: [...samples],
});
