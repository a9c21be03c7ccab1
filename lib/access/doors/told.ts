import "server-only";
import { said } from "@/lib/platform/i18n/said";
import { getT } from "@/lib/platform/i18n/server";
import { type Outcome, outcomeOf } from "./outcome";

/** A refusal as the person at the screen reads it: its sentence and those at the fields in their language. */
export async function told(
  error: unknown,
  name: string,
): Promise<Extract<Outcome<never>, { ok: false }>> {
  const refused = outcomeOf(error, name);
  const t = await getT();
  const fields = Object.entries(refused.fields ?? {}).map(([field, sentences]) => [
    field,
    sentences.map((sentence) => said(sentence, t)),
  ]);
  return {
    ...refused,
    message: said(refused.message, t),
    fields: refused.fields && Object.fromEntries(fields),
  };
}
