import { msatPerSat } from "@/lib/platform/money";

export type BalanceLine = { at: Date; msat: bigint };
export type Balance = { number: string; msat: bigint; lines: readonly BalanceLine[] };

const satsText = (msat: bigint): string =>
  (msat / msatPerSat).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const row = ({ at, msat }: BalanceLine): string => `<tr>
<td><time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace("T", " ")}</time></td>
<td><span>${satsText(msat)} SATS</span></td>
</tr>`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`;

/**
 * The balance as HTML. Flash's app and till read it with regular expressions written for BTCPay's
 * boltcards plugin: the balance before "SATS</dt>", and a time and a span in each row of the history.
 */
export const balancePage = ({ number, msat, lines }: Balance): string =>
  page(
    `Flashcard ${number}`,
    `<dl><dt>${satsText(msat)} SATS</dt><dd>on this card</dd></dl>
<table><tbody>
${lines.map(row).join("\n")}
</tbody></table>`,
  );

export const noBalancePage = (why: string): string => page("Flashcard", `<p>${why}</p>`);
