export const refusals = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "limit-reached": 422,
  unavailable: 503,
} as const;
export type RefusalCode = keyof typeof refusals;

/** An answer of "no" that the caller is meant to see. Anything else thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly fields?: Record<string, string[]>,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
