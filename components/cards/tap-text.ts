import { msg } from "@/lib/platform/i18n/translator";
/** The parameters of a tap as a reader types it: lnurlw://…, https://… or only ?p=…&c=…. */
export function tapParams(text: string): { p: string; c: string } | null {
  const p = /[?&]p=([0-9a-f]{32})(?![0-9a-f])/i.exec(text)?.[1];
  const c = /[?&]c=([0-9a-f]{16})(?![0-9a-f])/i.exec(text)?.[1];
  return p && c ? { p, c } : null;
}

export type TapResult = { outcome: "paid" | "under-way" | "refused"; words: string };

type Answer = { status?: string; reason?: string; tag?: string; k1?: string };

const refused = (words: string): TapResult => ({ outcome: "refused", words });

/** Nothing of a tap may stay behind: no cache, no cookies, no referrer. */
const quiet: RequestInit = {
  cache: "no-store",
  credentials: "omit",
  referrerPolicy: "no-referrer",
};

async function ask(query: Record<string, string>): Promise<Answer> {
  const response = await fetch(`/boltcard?${new URLSearchParams(query)}`, quiet);
  return (await response.json()) as Answer;
}

/** Acts as a till does (LUD-03): reads the card, then hands it the invoice. */
export async function payByTap(text: string, bolt11: string): Promise<TapResult> {
  const tap = tapParams(text);
  if (!tap) return refused(msg("That was not a Flashcard. Tap it again."));
  try {
    const info = await ask(tap);
    if (info.tag !== "withdrawRequest" || !info.k1)
      return refused(info.reason ?? msg("The Flashcard gave no answer. Tap it again."));
    const paid = await ask({ k1: info.k1, pr: bolt11 });
    if (paid.status !== "OK") return refused(paid.reason ?? msg("The payment was refused."));
    return paid.reason
      ? { outcome: "under-way", words: paid.reason }
      : { outcome: "paid", words: msg("Paid by Flashcard.") };
  } catch {
    return {
      outcome: "under-way",
      words: msg("No answer came back. Look at the invoice before tapping again: it may be paid."),
    };
  }
}
