/** What a server action answers; the same shape as the doors in lib/access give. */
export type Outcome<R = unknown> =
  | { ok: true; value: R }
  | { ok: false; code: string; message: string; fields?: Record<string, string[]> | undefined };

// biome-ignore lint/suspicious/noExplicitAny: a form knows its action's input only as what its fields produce
export type FormAction<R = unknown> = (input: any) => Promise<Outcome<R>>;
