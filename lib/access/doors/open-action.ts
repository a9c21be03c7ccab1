import "server-only";
import type { Outcome } from "./outcome";
import { told } from "./told";

/** A server action for people who may not be signed in; what it runs acts as the console or as that person. */
export const openAction =
  <I, R>(name: string, run: (input: I) => Promise<R>) =>
  async (input: I): Promise<Outcome<R>> => {
    try {
      return { ok: true, value: await run(input) };
    } catch (error) {
      return told(error, name);
    }
  };
