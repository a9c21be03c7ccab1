import "server-only";
import type { Command } from "@/lib/access/command";
import { currentActor } from "@/lib/access/session";
import type { Outcome } from "./outcome";
import { told } from "./told";

export type { Outcome };

export const action =
  <I, R>(run: Command<I, R>) =>
  async (input: I): Promise<Outcome<R>> => {
    try {
      return { ok: true, value: await run(await currentActor(), input) };
    } catch (error) {
      return told(error, run.commandName);
    }
  };
