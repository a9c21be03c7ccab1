import {
  eraseCard,
  findCard,
  listCards,
  makeCard,
  programCard,
  setCounter,
  tapCard,
  type VirtualCard,
} from "@/lib/btcpay/regtest/cards/virtual";
import { notFound, seeOther } from "@/lib/btcpay/regtest/http/answers";
import { fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { World } from "@/lib/btcpay/regtest/world";
import { COPY_SCRIPT, document, html } from "./layout";

const press = (path: string, label: string, main = false) =>
  html`<form class="inline" method="post" action="${path}"><button${main && html` class="main"`}>${label}</button></form>`;

function programmed(card: VirtualCard) {
  const root = `/virtual-cards/${card.id}`;
  return html`<dl><dt>Address</dt><dd class="mono">${card.lnurlw}</dd><dt>Counter</dt><dd>${card.counter}</dd></dl>
${press(`${root}/tap`, "Tap", true)}
${
  card.last_url !== null &&
  html`<p class="soft">Last tap. Copy it again to replay it.</p>
<p class="mono" id="url-${card.id}">${card.last_url}</p>
<button data-copy="url-${card.id}">Copy tap URL</button>
<a class="button" href="${card.last_url}">Open</a>
<a class="button" href="${card.last_url.replace("/boltcard?", "/boltcards/balance?")}">Balance</a>`
}
<form method="post" action="${root}/counter"><label>Set counter <input class="small" type="number" min="0" name="counter" value="${Math.max(0, card.counter - 1)}"></label><button>Set</button></form>
${press(`${root}/erase`, "Wipe")}`;
}

const cardPart = (card: VirtualCard) => html`<section aria-label="Card ${card.uid}">
<h2>${card.label || "Card"} <span class="soft mono">${card.uid}</span></h2>
${card.lnurlw === null ? html`<p class="soft">Blank</p>` : programmed(card)}
<form method="post" action="/virtual-cards/${card.id}/program">
<label for="code-${card.id}">Programming code</label>
<input class="wide" id="code-${card.id}" name="url" placeholder="boltcard://program?url=…" required>
<button>Program</button></form></section>`;

const show: Handler = async (world, call) => {
  const cards = await listCards(world.sql);
  const note = call.query.get("note");
  const body = html`<h1>Virtual cards</h1>${note !== null && html`<p role="status">${note}</p>`}
<section><form method="post" action="/virtual-cards"><label>Name <input name="label"></label>
<button class="main">Make a blank card</button></form></section>${cards.map(cardPart)}`;
  return document("Virtual cards", body, COPY_SCRIPT);
};

const back = (note?: string) =>
  seeOther(`/virtual-cards${note === undefined ? "" : `?note=${encodeURIComponent(note)}`}`);

async function cardOf(world: World, call: Call): Promise<VirtualCard> {
  const card = await findCard(world.sql, call.params.id ?? "");
  if (!card) throw notFound("card-not-found", "No such virtual card");
  return card;
}

const program: Handler = async (world, call) => {
  const card = await cardOf(world, call);
  const done = await programCard(world.sql, card, textField(fieldsOf(call.body), "url") ?? "");
  return back("refusal" in done ? done.refusal : "The card is programmed.");
};

const counter: Handler = async (world, call) => {
  const card = await cardOf(world, call);
  await setCounter(world.sql, card.id, Number(textField(fieldsOf(call.body), "counter") ?? 0));
  return back("The counter is set.");
};

export const virtualCardPages: Route[] = [
  route("GET /virtual-cards", "anyone", show),
  route("POST /virtual-cards", "anyone", async (world, call) => {
    await makeCard(world, textField(fieldsOf(call.body), "label") ?? "");
    return back();
  }),
  route("POST /virtual-cards/:id/program", "anyone", program),
  route("POST /virtual-cards/:id/counter", "anyone", counter),
  route("POST /virtual-cards/:id/tap", "anyone", async (world, call) => {
    await tapCard(world.sql, (await cardOf(world, call)).id);
    return back();
  }),
  route("POST /virtual-cards/:id/erase", "anyone", async (world, call) => {
    await eraseCard(world.sql, (await cardOf(world, call)).id);
    return back("The card is blank.");
  }),
];
