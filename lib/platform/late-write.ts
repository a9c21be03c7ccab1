/**
 * postgres.js 3.4 throws out of a timer when a connection dropped between a query and its flush; the query
 * itself is rejected as it should be (porsager/postgres issues 1154 and 1208).
 */
export const isLateWrite = (error: unknown): boolean =>
  error instanceof TypeError && /\bnextWrite\b.+postgres\/.*connection/s.test(error.stack ?? "");

/** Keeps a process alive through exactly that fault; every other uncaught error goes where it went before. */
export function forgiveLateWrites(): void {
  const before = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error, origin) => {
    if (isLateWrite(error)) return;
    if (before.length === 0) {
      process.stderr.write(`${error.stack ?? error}\n`);
      process.exit(1);
    }
    for (const listener of before) listener(error, origin);
  });
}
