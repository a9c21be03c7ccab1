const began = performance.now();

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Does one part of the work and says how long it took. */
export async function part<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const from = performance.now();
  const result = await work();
  console.log(`  ${name.padEnd(34)} ${seconds(from)}`);
  return result;
}

export const sinceStart = (): string => seconds(began);
