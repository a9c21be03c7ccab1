import "server-only";
import type { Command } from "@/lib/access/command";
import { openAction } from "./open-action";
import { systemActor } from "./worker";

/** A server action for whoever holds a link: the command runs as the console, and what it is given says what it may touch. */
export const publicAction = <I, R>(run: Command<I, R>) =>
  openAction(run.commandName, (input: I) => run(systemActor, input));
