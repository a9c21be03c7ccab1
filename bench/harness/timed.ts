/** Milliseconds of each of as many calls as fit, at least so many. */
export async function timed(
  seconds: number,
  call: () => Promise<unknown>,
  least = 3,
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (times.length < least || performance.now() < until) {
    const from = performance.now();
    await call();
    times.push(performance.now() - from);
  }
  return times;
}
