import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer is yes, and answers after how many milliseconds; throws when it never was. */
export async function until(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  withinMs = 60_000,
): Promise<number> {
  const from = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - from > withinMs) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pause(100);
  }
  return Math.round(performance.now() - from);
}
