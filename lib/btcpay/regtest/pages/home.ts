import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { InvoiceRow, StoreRow } from "@/lib/btcpay/regtest/invoices/records";
import { priceText, statusWords } from "./checkout";
import { document, html } from "./layout";

const home: Handler = async (world) => {
  const stores = await world.sql<StoreRow[]>`select * from stores order by created_at, id limit 50`;
  const invoices = await world.sql<InvoiceRow[]>`select * from invoices
    where status = 'New' order by expires_at desc limit 20`;
  const body = html`<h1>Embedded BTCPay</h1>
<p class="soft">${world.clock.now().toISOString().slice(0, 19).replace("T", " ")} UTC ·
${world.webhooks.waiting()} webhooks waiting · <a href="/virtual-cards">Virtual cards</a> ·
<a href="/__regtest/gaps">Gaps</a></p>
<section><h2>Waiting for payment</h2><table><tbody>${invoices.map(
    (one) =>
      html`<tr><td><a href="/i/${one.id}">${one.order_id ?? one.id}</a></td><td>${statusWords(one)}</td><td>${priceText(one)}</td></tr>`,
  )}</tbody></table></section>
<section><h2>Stores</h2><table><tbody>${stores.map(
    (one) => html`<tr><td>${one.name}</td><td class="mono">${one.id}</td></tr>`,
  )}</tbody></table></section>`;
  return document("Embedded BTCPay", body);
};

export const homePage: Route[] = [route("GET /", "anyone", home)];
