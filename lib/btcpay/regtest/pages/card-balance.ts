import { readTap } from "@/lib/btcpay/regtest/cards/records";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { lnurlOf } from "@/lib/btcpay/regtest/lightning/lnurl";
import type { PayoutRow } from "@/lib/btcpay/regtest/payouts/records";
import { inSats, leftMsat, satsText } from "@/lib/btcpay/regtest/payouts/withdraw";
import { document, html } from "./layout";

const WORDS: Record<string, string> = { Completed: "", InProgress: " · on its way" };

/** The balance of a tapped card: its LNURL, "n SATS" and its history, readable by machines too. */
const show: Handler = async (world, call) => {
  const p = call.query.get("p") ?? "";
  const tap = await readTap(world, p, call.query.get("c") ?? "");
  if (!tap) {
    const body = html`<h1>Card</h1><section><p>This card was not recognised. Tap it again.</p></section>`;
    return { ...document("Card", body), status: 400 };
  }
  const { pullPayment: one } = tap;
  const left = await leftMsat(world, one);
  const payouts = await world.sql<PayoutRow[]>`select * from payouts
    where pull_payment_id = ${one.id} and state <> 'Cancelled'
    order by created_at desc, id limit 100`;
  const rows = payouts.map((payout) => {
    const sats = -inSats(payout.original_amount, payout.original_currency);
    const text = `${sats > 0n ? "+" : "-"}${satsText((sats < 0n ? -sats : sats) * 1000n)}`;
    const date = payout.created_at.toISOString().slice(0, 19).replace("T", " ");
    return html`<tr><td>${date}</td><td>${payout.method === "TOPUP" ? "Top up" : "Payment"}${WORDS[payout.state] ?? " · waiting"}</td><td>${text} SATS</td></tr>`;
  });
  const lnurl = lnurlOf(`${world.publicUrl}/boltcard/top-up?p=${p}`);
  const body = html`<h1>${one.name}</h1>
<section><div class="amount">${satsText(left)} SATS</div><p class="soft">left on this card</p></section>
<section><h2>Top up</h2><p class="mono" id="lnurl">${lnurl}</p></section>
<section><h2>History</h2><table><tbody>${rows}</tbody></table></section>`;
  return document("Card balance", body);
};

export const cardBalancePage: Route[] = [route("GET /boltcards/balance", "anyone", show)];
