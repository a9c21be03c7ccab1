import { type Answer, page } from "@/lib/btcpay/regtest/http/answers";

const MARKS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | bigint | null | undefined | false | Part[];

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join("");
  if (part === null || part === undefined || part === false) return "";
  return String(part).replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

/** A template whose values are escaped unless they are Html themselves. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((out, text, index) => out + render(parts[index - 1]) + text));

export const raw = (text: string): Html => new Html(text);

const STYLE = `
:root{color-scheme:light dark;--ink:#14181f;--soft:#5c6573;--line:#dfe3e8;--paper:#f4f6f8;--card:#fff;--accent:#0b7a4b;--on:#fff;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e9edf2;--soft:#9aa5b3;--line:#2b323c;--paper:#0e1116;--card:#171b22;--accent:#37c98a;--on:#06210f;--bad:#ff8a80}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.35rem;margin:.25rem 0 1rem}h2{font-size:1rem;margin:0 0 .5rem}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1rem;margin:0 0 1rem}
.amount{font-size:1.8rem;font-weight:650;font-variant-numeric:tabular-nums}
.soft{color:var(--soft);font-size:.9rem}.status{display:inline-block;border:1px solid currentColor;border-radius:99px;padding:0 .7rem;font-size:.9rem;color:var(--accent)}
.bad{color:var(--bad)}code,.mono{font:13px/1.45 ui-monospace,monospace;overflow-wrap:anywhere}
.qr{max-width:15rem;margin:0 auto .75rem;background:#fff;padding:.5rem;border-radius:8px}.qr svg{display:block;width:100%;height:auto}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:.25rem 0;align-items:center}form.inline{display:inline-flex}
button,.button{font:inherit;min-height:44px;padding:.4rem .9rem;border-radius:8px;border:1px solid var(--line);background:var(--card);color:var(--ink);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
button.main{background:var(--accent);color:var(--on);border-color:transparent}
input,select,textarea{font:inherit;min-height:44px;padding:.4rem .6rem;border-radius:8px;border:1px solid var(--line);background:var(--paper);color:inherit;max-width:100%}
input.wide,textarea{width:100%}input.small{width:6rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem .75rem;margin:0}dt{color:var(--soft)}dd{margin:0;text-align:right;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-size:.9rem}td,th{padding:.35rem .25rem;border-top:1px solid var(--line);text-align:left}td:last-child,th:last-child{text-align:right}
a{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`;

export function document(title: string, body: Html, script = ""): Answer {
  const parts = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${render(title)}</title><style>${STYLE}</style></head>`,
    `<body><main>${body.text}</main>${script && `<script>${script}</script>`}</body></html>`,
  ];
  return page(parts.join(""));
}

/** Copies the text of the element a button names. */
export const COPY_SCRIPT = `document.addEventListener("click",async e=>{const b=e.target.closest("[data-copy]");if(!b)return;await navigator.clipboard.writeText(document.getElementById(b.dataset.copy).textContent.trim());const t=b.textContent;b.textContent="Copied";setTimeout(()=>b.textContent=t,1200)});`;
