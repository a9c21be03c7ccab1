import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";

const mostOrigins = 20;

const webAddress = (text: string): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return web ? url : null;
};

/** The sites named in a text, each once: pasted addresses of pages count as their site. */
export function originsIn(text: string): string[] {
  const refuse = (why: string) => new Refusal("invalid", why, { origins: [why] });
  const named = text.split(/[\s,]+/).filter(Boolean);
  const origins = named.map((one) => {
    const url = webAddress(one);
    if (!url)
      throw refuse(`${one.slice(0, 80)} is no site: write it like https://shop.example.com`);
    return url.origin;
  });
  const each = [...new Set(origins)];
  if (each.length > mostOrigins) throw refuse(msg("Name at most 20 sites"));
  return each;
}

/** An address to go on to, as a browser writes it. */
export function returnAddressOf(text: string): string {
  const url = webAddress(text);
  if (url) return url.href;
  const why = msg("Write a whole address, like https://shop.example.com/thanks");
  throw new Refusal("invalid", why, { returnAddress: [why] });
}

type Sender = { origin: string | null; referrer: string | null };

/**
 * Whether a press may come from there. Browsers tell where a form stands with every POST; one that hides it
 * (`null`) or tells nothing is not known to be on the list.
 */
export function mayPress(origins: readonly string[], { origin, referrer }: Sender): boolean {
  if (origins.length === 0) return true;
  if (origin !== null) return origins.includes(origin);
  const from = referrer ? webAddress(referrer) : null;
  return from !== null && origins.includes(from.origin);
}
