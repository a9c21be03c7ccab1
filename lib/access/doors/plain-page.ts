import type { Translator } from "@/lib/platform/i18n/translator";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => signs[sign] ?? "");

/** A page without style or script, for callers that may be no browser; `body` is HTML. */
export const plainPage = (t: Translator, title: string, body: string): string => `<!doctype html>
<html lang="${t.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escaped(title)}</title></head>
<body><main><h1>${escaped(title)}</h1>
${body}
</main></body></html>
`;

/** It says nothing that may be kept, and its address, which may be a secret, is told to nobody. */
export const htmlAnswer = (body: string, status = 200): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    },
  });
