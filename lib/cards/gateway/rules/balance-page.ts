import { escaped, plainPage } from "@/lib/access/doors/plain-page";
import type { Translator } from "@/lib/platform/i18n/translator";
import { msatPerSat } from "@/lib/platform/money";

export type BalanceLine = { at: Date; msat: bigint };
export type Balance = { number: string; msat: bigint; lines: readonly BalanceLine[] };

const satsText = (msat: bigint): string =>
  (msat / msatPerSat).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const row = ({ at, msat }: BalanceLine): string => `<tr>
<td><time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace("T", " ")}</time></td>
<td><span>${satsText(msat)} SATS</span></td>
</tr>`;

/**
 * The balance as HTML. Flash's app and till read it with regular expressions written for BTCPay's boltcards
 * plugin: the balance before "SATS</dt>", and a time and a span in each row of the history. So figures, times
 * and that word are the same in every language.
 */
export const balancePage = ({ number, msat, lines }: Balance, t: Translator): string =>
  plainPage(
    t,
    t("Flashcard {number}", { number }),
    `<dl><dt>${satsText(msat)} SATS</dt><dd>${escaped(t("on this card"))}</dd></dl>
<table><tbody>
${lines.map(row).join("\n")}
</tbody></table>`,
  );

export const noBalancePage = (why: string, t: Translator): string =>
  plainPage(t, "Flashcard", `<p>${escaped(why)}</p>`);
