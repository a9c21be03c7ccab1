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
import { badRequest, json, notFound } from "@/lib/btcpay/regtest/http/answers";
import { field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { World } from "@/lib/btcpay/regtest/world";

const view = (card: VirtualCard) => ({
  id: card.id,
  uid: card.uid,
  label: card.label,
  counter: card.counter,
  programmed: card.lnurlw !== null,
  lnurlw: card.lnurlw,
  keys: card.keys,
  lastUrl: card.last_url,
});

async function cardOf(world: World, call: Call): Promise<VirtualCard> {
  const card = await findCard(world.sql, call.params.cardId ?? "");
  if (!card) throw notFound("card-not-found", "No such virtual card");
  return card;
}

const create: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const uid = textField(fields, "uid")?.toLowerCase();
  if (uid !== undefined && !/^[0-9a-f]{14}$/.test(uid))
    throw badRequest("uid", "A UID is 14 hexadecimal digits");
  return json(view(await makeCard(world, textField(fields, "label") ?? "", uid)));
};

const program: Handler = async (world, call) => {
  const card = await cardOf(world, call);
  const code = textField(fieldsOf(call.body), "url") ?? "";
  const done = await programCard(world.sql, card, code);
  if ("refusal" in done) throw badRequest("programming-refused", done.refusal);
  return json(view(done.card));
};

const tap: Handler = async (world, call) => {
  const card = await cardOf(world, call);
  const tapped = await tapCard(world.sql, card.id);
  if (!tapped) throw badRequest("blank-card", "This card is not programmed");
  return json(tapped);
};

const replay: Handler = async (world, call) => {
  const card = await cardOf(world, call);
  if (card.last_url === null) throw badRequest("never-tapped", "This card was not tapped yet");
  const query = new URL(card.last_url).searchParams;
  return json({
    url: card.last_url,
    p: query.get("p"),
    c: query.get("c"),
    counter: card.counter,
  });
};

const ONE = "/__regtest/cards/:cardId";

export const cardControls: Route[] = [
  route("GET /__regtest/cards", "anyone", async (world) =>
    json((await listCards(world.sql)).map(view)),
  ),
  route("POST /__regtest/cards", "anyone", create),
  route(`GET ${ONE}`, "anyone", async (world, call) => json(view(await cardOf(world, call)))),
  route(`POST ${ONE}/program`, "anyone", program),
  route(`POST ${ONE}/tap`, "anyone", tap),
  route(`POST ${ONE}/replay`, "anyone", replay),
  route(`POST ${ONE}/counter`, "anyone", async (world, call) => {
    const card = await cardOf(world, call);
    await setCounter(world.sql, card.id, Number(field(fieldsOf(call.body), "counter") ?? 0));
    return json(view(await cardOf(world, call)));
  }),
  route(`POST ${ONE}/erase`, "anyone", async (world, call) => {
    await eraseCard(world.sql, (await cardOf(world, call)).id);
    return json(view(await cardOf(world, call)));
  }),
];
