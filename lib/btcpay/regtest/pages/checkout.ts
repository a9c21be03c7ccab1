import { json } from "@/lib/btcpay/regtest/http/answers";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { InvoiceRow } from "@/lib/btcpay/regtest/invoices/records";
import { amountText } from "./amount-text";
import { type Checkout, checkoutOf, isOpen, statusView } from "./checkout-state";
import { COPY_SCRIPT, document, type Html, html } from "./layout";
import { qr } from "./qr";

const WORDS: Record<string, string> = {
  New: "Waiting for payment",
  Processing: "Paid, waiting for confirmations",
  Settled: "Paid",
  Expired: "Expired",
  Invalid: "Not accepted",
};

const MORE: Record<string, string> = {
  PaidPartial: "paid in part",
  PaidOver: "paid too much",
  PaidLate: "paid late",
  Marked: "set by hand",
};

export const statusWords = (invoice: InvoiceRow): string =>
  [WORDS[invoice.status], MORE[invoice.additional_status]].filter(Boolean).join(" · ");

export const priceText = (invoice: InvoiceRow): string =>
  invoice.amount === null
    ? `Any amount in ${invoice.currency}`
    : amountText(invoice.amount, invoice.currency);

async function ways({ invoice, lightning, address, due }: Checkout): Promise<Html> {
  if (!isOpen(invoice)) return html``;
  const lightningPart = lightning
    ? html`<section><h2>Lightning</h2><div class="qr">${await qr(lightning.toUpperCase())}</div>
<p class="mono" id="bolt11">${lightning}</p>
<button data-copy="bolt11">Copy invoice</button></section>`
    : html``;
  const chainPart = address
    ? html`<section><h2>On-chain</h2><p class="mono" id="address">${address}</p>
<p class="soft">${due} BTC</p><button data-copy="address">Copy address</button></section>`
    : html``;
  return html`${lightningPart}${chainPart}`;
}

const press = (path: string, label: string, fields: Record<string, string>, main = false) => html`
<form class="inline" method="post" action="${path}">${Object.entries(fields).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
)}<button${main && html` class="main"`}>${label}</button></form>`;

function controls({ invoice }: Checkout): Html {
  const pay = `/i/${invoice.id}/test-payment`;
  const open = isOpen(invoice);
  const late = invoice.status === "Expired" || open;
  return html`<section aria-label="Test payments"><h2>Pay from the test wallet</h2>
${open && press(pay, "Pay with Lightning", { way: "lightning" }, true)}
${open && press(pay, "Pay on-chain", { way: "onchain" })}
${open && press(pay, "Pay too little", { way: "onchain", share: "50" })}
${open && press(pay, "Pay too much", { way: "onchain", share: "150" })}
${late && press(pay, "Pay after expiry", { way: "onchain", late: "true" })}
${open && press(`/i/${invoice.id}/expire`, "Expire now", {})}
${press(`/i/${invoice.id}/mine-blocks`, "Mine 1", { blocks: "1" })}
<form method="post" action="/i/${invoice.id}/mine-blocks">
<label>Blocks <input class="small" type="number" name="blocks" min="1" max="100" value="6"></label>
<button>Mine</button></form></section>`;
}

const WATCH = (path: string, state: string) => `
${COPY_SCRIPT}
const seen=${JSON.stringify(state)};
setInterval(async()=>{try{const r=await fetch(${JSON.stringify(path)});const s=await r.json();
if([s.status,s.additionalStatus,s.due].join()!==seen)location.reload()}catch{}},1000);`;

const show: Handler = async (world, call) => {
  const checkout = await checkoutOf(world, call);
  const { invoice, store, due } = checkout;
  const done = invoice.status === "Settled";
  const body = html`<p class="soft">${store.name}</p>
<section><div class="amount">${priceText(invoice)}</div>
<p><span class="status${["Expired", "Invalid"].includes(invoice.status) && " bad"}">${statusWords(invoice)}</span></p>
<dl><dt>Order</dt><dd>${invoice.order_id ?? "–"}</dd><dt>Rate</dt><dd>${invoice.rate === null ? "–" : `1 BTC = ${amountText(invoice.rate, invoice.currency)}`}</dd><dt>Left to pay</dt><dd>${isOpen(invoice) ? due : "0"} BTC</dd></dl>
${done && html`<p><a href="/i/${invoice.id}/receipt">Receipt</a></p>`}</section>
${await ways(checkout)}${world.controls && controls(checkout)}`;
  const state = [invoice.status, invoice.additional_status, due].join();
  return document(`Pay ${store.name}`, body, WATCH(`/i/${invoice.id}/status`, state));
};

const receipt: Handler = async (world, call) => {
  const { invoice, store, methods } = await checkoutOf(world, call);
  const payments = methods.flatMap((one) =>
    (one.payments as { id: string; value: string; status: string }[]).map((payment) => ({
      ...payment,
      method: String(one.paymentMethodId),
    })),
  );
  const rows = payments.map(
    (one) =>
      html`<tr><td class="mono">${one.id.slice(0, 16)}…</td><td>${one.method}</td><td>${one.value} BTC</td></tr>`,
  );
  const body = html`<p class="soft">${store.name}</p><h1>Receipt</h1><section>
<div class="amount">${priceText(invoice)}</div><p class="status">${statusWords(invoice)}</p>
<dl><dt>Invoice</dt><dd class="mono">${invoice.id}</dd><dt>Order</dt><dd>${invoice.order_id ?? "–"}</dd>
<dt>Date</dt><dd>${invoice.created_at.toISOString().slice(0, 16).replace("T", " ")} UTC</dd></dl></section>
<section><h2>Payments</h2><table><tbody>${rows}</tbody></table></section>`;
  return document(`Receipt ${invoice.id}`, body);
};

export const checkoutPages: Route[] = [
  route("GET /i/:id", "anyone", show),
  route("GET /i/:id/receipt", "anyone", receipt),
  route("GET /i/:id/status", "anyone", async (world, call) =>
    json(statusView(await checkoutOf(world, call), world.clock.now())),
  ),
];
