import "server-only";

const lostCodes = /^(CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Whether this error, or what caused it, says that the connection is gone. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (lostCodes.test(String((error as { code?: unknown }).code)) || isLost(error.cause));

/** Lists of many lengths would fill the server with statements that are seldom said again. */
const mostParameters = 24;

/**
 * Arguments of `unsafe` for a statement that the connection keeps: drizzle names none, and the driver then asks for
 * the types of its parameters before each use.
 */
function keptStatement(args: unknown[]): unknown[] {
  const [text, parameters, options] = args;
  const count = Array.isArray(parameters) ? parameters.length : 0;
  if (count === 0 || count > mostParameters) return args;
  return [text, parameters, { ...(options as object | undefined), prepare: true }];
}

type Run = (tx: object) => unknown;
const never = new Promise<never>(() => undefined);

/** Lets a failure through, but not one of a lost connection: the driver would send a rollback after it. */
const guarded =
  (run: Run, isOver: () => boolean) =>
  async (tx: object): Promise<unknown> => {
    try {
      return await run(fenced(tx, isOver));
    } catch (error) {
      if (isOver() || isLost(error)) return never;
      throw error;
    }
  };

function fenced(tx: object, isOver: () => boolean): object {
  const check = () => {
    if (isOver())
      throw Object.assign(new Error("The connection is lost"), { code: "CONNECTION_CLOSED" });
  };
  return new Proxy(tx, {
    apply: (target, self, args) => {
      check();
      return Reflect.apply(target as () => unknown, self, args);
    },
    get: (target, name) => {
      const value = Reflect.get(target, name);
      if (typeof value !== "function" || (name !== "savepoint" && name !== "unsafe")) return value;
      return (...args: unknown[]) => {
        check();
        if (name === "unsafe") return value(...keptStatement(args));
        args.push(guarded(args.pop() as Run, isOver));
        return value(...args);
      };
    },
  });
}

/**
 * postgres.js 3.4.9 sends `rollback` down a connection that was lost inside a transaction; the bytes wait
 * in its buffer, and every later use of that pool slot ends in CONNECT_TIMEOUT or, worse, runs them first
 * (porsager/postgres 1133, 1215, 1216). Here a lost transaction is left alone: `begin` rejects by itself.
 */
export function steady<S extends object & { begin: unknown; unsafe: unknown }>(sql: S): S {
  const begin = (sql.begin as (...args: unknown[]) => Promise<unknown>).bind(sql);
  const steadyBegin = async (...args: unknown[]) => {
    let over = false;
    const run = guarded(args.pop() as Run, () => over);
    try {
      return await begin(...args, run);
    } finally {
      over = true;
    }
  };
  const unsafe = (sql.unsafe as (...args: unknown[]) => unknown).bind(sql);
  return Object.assign(sql, {
    begin: steadyBegin as typeof sql.begin,
    unsafe: ((...args: unknown[]) => unsafe(...keptStatement(args))) as typeof sql.unsafe,
  });
}
