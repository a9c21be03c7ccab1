import { escaped } from "@/lib/access/doors/plain-page";
import type { Translator } from "@/lib/platform/i18n/translator";

type Told = {
  /** Null where no such button is known. */
  business: string | null;
  why: string;
  /** The form again, as HTML, where another amount would do. */
  form: string | null;
  nonce: string;
};

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f6f8f7,#0c1512);color:light-dark(#0b1f19,#e6edea);font:16px/1.5 system-ui,sans-serif}
main{box-sizing:border-box;width:min(100%,27.5rem);padding:2rem;display:grid;gap:1rem;background:light-dark(#fff,#141f1b);border-radius:16px}
h1,p{margin:0;overflow-wrap:anywhere}
h1{font-size:1.25rem;line-height:1.3}
.business{color:light-dark(#4a5b55,#a3b3ad)}
label{width:100%!important}
strong{color:light-dark(#b42318,#ff8a80)}`;

/** What a payer reads when a press was refused: why, and that nothing was made. It needs no script. */
export const refusedPage = (t: Translator, { business, why, form, nonce }: Told): string => {
  const title = t("No payment was started.");
  return `<!doctype html>
<html lang="${t.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style nonce="${escaped(nonce)}">${style}</style></head>
<body><main>
${business ? `<p class="business">${escaped(business)}</p>\n` : ""}<h1>${escaped(title)}</h1>
${form ?? `<p>${escaped(why)}</p>\n<p>${escaped(t("You can close this page and go back to the site you came from."))}</p>`}
</main></body></html>
`;
};
