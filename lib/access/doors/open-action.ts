import "server-only";
import { type Outcome, outcomeOf } from "./outcome";

/** A server action for people who may not be signed in; what it runs acts as the console or as that person. */
export const openAction =
  <I, R>(name: string, run: (input: I) => Promise<R>) =>
  async (input: I): Promise<Outcome<R>> => {
    try {
      return { ok: true, value: await run(input) };
    } catch (error) {
      return outcomeOf(error, name);
    }
  };
