import { doubleSpend, mine } from "@/lib/btcpay/regtest/chain/mine";
import { decText, fromMsat, parseDec, toMsat } from "@/lib/btcpay/regtest/decimal";
import { badRequest, json, notFound } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { advanceDue } from "@/lib/btcpay/regtest/invoices/advance";
import { payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { invoiceView } from "@/lib/btcpay/regtest/invoices/view";
import { runProcessors } from "@/lib/btcpay/regtest/payouts/processor";
import { TABLE_NAMES } from "@/lib/btcpay/regtest/tables";
import type { World } from "@/lib/btcpay/regtest/world";
import { readClock, writeClock } from "./clock";
import { setUp } from "./setup";

const clock: Handler = async (world, call) => {
  await writeClock(world, fieldsOf(call.body));
  const moved = await advanceDue(world);
  await runProcessors(world);
  return json({ ...readClock(world), moved });
};

const pay: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const way = textField(fields, "method") === "onchain" ? "onchain" : "lightning";
  const result = await payInvoice(
    world,
    textField(fields, "invoiceId") ?? "",
    way,
    readMsat(fields),
  );
  if (!result) throw notFound("invoice-not-found", "No such invoice or payment method");
  const { outcome, paymentId, invoice } = result;
  return json({ outcome, paymentId, invoice: invoiceView(world, invoice) });
};

/** `amount` in BTC or `sats`; undefined means all that is due. */
function readMsat(fields: Fields): bigint | undefined {
  const sats = field(fields, "sats");
  const amount = parseDec(field(fields, "amount"));
  if (sats !== undefined && sats !== null) return BigInt(String(sats)) * 1000n;
  return amount === null ? undefined : toMsat(amount);
}

const rates: Handler = (world, call) => {
  const given = fieldsOf(call.body);
  world.rates.set(given as Record<string, string | null>);
  const known = ["USD", "JMD", "KYD", "XCG", "EUR", "SATS"].map((currency) => {
    const rate = world.rates.pair("BTC", currency, world.clock.now());
    return [`BTC_${currency}`, rate === null ? null : decText(rate)];
  });
  return json({ rates: Object.fromEntries(known), overrides: world.rates.overrides() });
};

const outside: Handler = (world, call) => {
  const result = textField(fieldsOf(call.body), "result");
  if (result === "success" || result === "fail" || result === "pending")
    world.outside.result = result;
  return json(world.outside);
};

async function wipe(world: World): Promise<void> {
  world.webhooks.forgetAll();
  world.webhooks.calm();
  world.faults.clear();
  world.rates.set(Object.fromEntries(Object.keys(world.rates.overrides()).map((k) => [k, null])));
  world.clock.setOffset(0);
  world.outside.result = "success";
  await world.sql`truncate ${world.sql(TABLE_NAMES)} restart identity cascade`;
}

const gaps: Handler = async (world) =>
  json(
    await world.sql`select method, path, seen, last_at as "lastAt" from gaps
    order by seen desc, path`,
  );

const node: Handler = async (world) => {
  const [row] = await world.sql<{ msat: bigint }[]>`
    select coalesce(sum(received_msat), 0)::int8 as msat from node_invoices`;
  return json({ receivedBtc: decText(fromMsat(row?.msat ?? 0n)) });
};

export const controlApi: Route[] = [
  route("POST /__regtest/setup", "anyone", async (world, call) =>
    json(await setUp(world, call.body)),
  ),
  route("GET /__regtest/clock", "anyone", (world) => json(readClock(world))),
  route("POST /__regtest/clock", "anyone", clock),
  route("POST /__regtest/mine", "anyone", async (world, call) => {
    const blocks = Number(field(fieldsOf(call.body), "blocks") ?? 1);
    if (!(blocks >= 1 && blocks <= 1000)) throw badRequest("blocks", "1 to 1000 blocks");
    return json({ height: await mine(world, blocks) });
  }),
  route("POST /__regtest/pay", "anyone", pay),
  route("POST /__regtest/double-spend", "anyone", async (world, call) => {
    const paymentId = textField(fieldsOf(call.body), "paymentId") ?? "";
    return json({ dropped: await doubleSpend(world, paymentId) });
  }),
  route("GET /__regtest/rates", "anyone", rates),
  route("POST /__regtest/rates", "anyone", rates),
  route("POST /__regtest/outside", "anyone", outside),
  route("POST /__regtest/processors", "anyone", async (world) =>
    json({ tried: await runProcessors(world) }),
  ),
  route("POST /__regtest/reset", "anyone", async (world) => {
    await wipe(world);
    return json({ ok: true });
  }),
  route("GET /__regtest/gaps", "anyone", gaps),
  route("GET /__regtest/node", "anyone", node),
];
