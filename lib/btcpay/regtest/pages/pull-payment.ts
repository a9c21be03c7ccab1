import { parseDec } from "@/lib/btcpay/regtest/decimal";
import { notFound, Refused, seeOther } from "@/lib/btcpay/regtest/http/answers";
import { fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { lnurlOf } from "@/lib/btcpay/regtest/lightning/lnurl";
import { createPayout } from "@/lib/btcpay/regtest/payouts/claim";
import { readDestination } from "@/lib/btcpay/regtest/payouts/destination";
import {
  findPullPayment,
  type PayoutRow,
  type PullPaymentRow,
  remaining,
} from "@/lib/btcpay/regtest/payouts/records";
import { speaksLnurl, withdraw, withdrawInfo } from "@/lib/btcpay/regtest/payouts/withdraw";
import type { World } from "@/lib/btcpay/regtest/world";
import { amountText } from "./amount-text";
import { COPY_SCRIPT, document, html } from "./layout";
import { qr } from "./qr";

async function pullPaymentOf(world: World, call: Call): Promise<PullPaymentRow> {
  const row = await findPullPayment(world.sql, call.params.id ?? "");
  if (!row) throw notFound("pullpayment-not-found", "The pull payment was not found");
  return row;
}

const NOTES: Record<string, string> = {
  claimed: "Your claim was recorded.",
  destination: "That is neither a Lightning invoice nor a bitcoin address.",
  refused: "This claim was refused. Check the amount and what is left.",
};

async function lnurlPart(world: World, row: PullPaymentRow) {
  if (!speaksLnurl(row) || row.archived) return html``;
  const lnurl = lnurlOf(`${world.publicUrl}/BTC/lnurl/withdraw/pp/${row.id}`);
  return html`<section><h2>Withdraw with a Lightning wallet</h2><div class="qr">${await qr(lnurl)}</div>
<p class="mono" id="lnurl">${lnurl}</p><button data-copy="lnurl">Copy</button></section>`;
}

const show: Handler = async (world, call) => {
  const row = await pullPaymentOf(world, call);
  const payouts = await world.sql<PayoutRow[]>`select * from payouts
    where pull_payment_id = ${row.id} order by created_at desc, id`;
  const rows = payouts.map(
    (one) =>
      html`<tr><td>${one.created_at.toISOString().slice(0, 16).replace("T", " ")}</td><td>${one.state}</td><td>${amountText(one.original_amount, one.original_currency)}</td></tr>`,
  );
  const note = NOTES[call.query.get("note") ?? ""];
  const body = html`<h1>${row.name || "Pull payment"}</h1>${note && html`<p role="status">${note}</p>`}
<section><div class="amount">${amountText(await remaining(world.sql, row.id), row.currency)}</div>
<p class="soft">left of ${amountText(row.amount, row.currency)}${row.archived && " · archived"}</p>
<p>${row.description}</p></section>
${await lnurlPart(world, row)}
<section><h2>Claim</h2><form method="post" action="/pull-payments/${row.id}/claim">
<label for="destination">Lightning invoice or bitcoin address</label>
<textarea id="destination" name="destination" rows="3" required></textarea>
<label>Amount <input class="small" name="amount" inputmode="decimal"></label>
<button class="main">Claim</button></form></section>
${rows.length > 0 && html`<section><h2>Claims</h2><table><tbody>${rows}</tbody></table></section>`}`;
  return document(row.name || "Pull payment", body, COPY_SCRIPT);
};

const claim: Handler = async (world, call) => {
  const row = await pullPaymentOf(world, call);
  const fields = fieldsOf(call.body);
  const text = (textField(fields, "destination") ?? "").trim();
  const back = (note: string) => seeOther(`/pull-payments/${row.id}?note=${note}`);
  const method = readDestination("BTC-LN", text) ? "BTC-LN" : "BTC-CHAIN";
  const destination = readDestination(method, text);
  if (!destination) return back("destination");
  try {
    const amount = parseDec(textField(fields, "amount") || undefined);
    const approved = row.auto_approve;
    const storeId = row.store_id;
    await createPayout(world, { storeId, pullPayment: row, method, destination, amount, approved });
    return back("claimed");
  } catch (error) {
    if (error instanceof Refused) return back("refused");
    throw error;
  }
};

const lnurlWithdraw: Handler = async (world, call) => {
  const row = await pullPaymentOf(world, call);
  if (!speaksLnurl(row)) throw notFound("lnurl-not-supported", "LNURL is not supported");
  const pr = call.query.get("pr");
  if (pr !== null) return withdraw(world, row, pr, { card: false });
  const callback = `${world.publicUrl}/BTC/lnurl/withdraw/pp/${row.id}`;
  return withdrawInfo(world, row, { callback, k1: row.id });
};

export const pullPaymentPages: Route[] = [
  route("GET /pull-payments/:id", "anyone", show),
  route("POST /pull-payments/:id/claim", "anyone", claim),
  route("GET /BTC/lnurl/withdraw/pp/:id", "anyone", lnurlWithdraw),
  route("GET /BTC/UILNURL/withdraw/pp/:id", "anyone", lnurlWithdraw),
];
