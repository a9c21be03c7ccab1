import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";

export const mostFormBytes = 4096;
const type = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const refuse = (why: string) => new Refusal("invalid", why);

type PressForm = { amount?: string; orderNumber?: string; signature?: string };
const names: Record<string, keyof PressForm> = {
  amount: "amount",
  order: "orderNumber",
  signature: "signature",
};

function decoded(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw refuse(msg("This is not what the button sends."));
  }
}

/** What a press sent. Fields of the site's own are left alone; one of ours twice is no answer to which counts. */
export function pressIn(contentType: string | null, body: Uint8Array): PressForm {
  if (!type.test(contentType ?? "")) throw refuse(msg("This is not what the button sends."));
  const fields = new URLSearchParams(decoded(body));
  const found: PressForm = {};
  for (const [name, value] of fields) {
    if (`${name}${value}`.includes("\0")) throw refuse(msg("Text may not hold a NUL character."));
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (!known) continue;
    if (found[known] !== undefined) throw refuse(msg("This is not what the button sends."));
    found[known] = value;
  }
  return found;
}
