import { Refusal, type RefusalCode } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";
import { log } from "@/lib/platform/log";

export type Outcome<R> =
  | { ok: true; value: R }
  | {
      ok: false;
      code: RefusalCode | "bug";
      message: string;
      fields?: Record<string, string[]> | undefined;
    };

/** A refusal is an answer; anything else is a bug, logged under the command's name. */
export function outcomeOf(error: unknown, name: string): Extract<Outcome<never>, { ok: false }> {
  if (error instanceof Refusal)
    return { ok: false, code: error.code, message: error.message, fields: error.fields };
  log.error({ err: error, command: name }, "bug");
  const message = msg("Something broke on our side. Nothing was changed.");
  return { ok: false, code: "bug", message };
}
