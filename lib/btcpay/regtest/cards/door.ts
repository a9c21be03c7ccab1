import { dec, div } from "@/lib/btcpay/regtest/decimal";
import { type Answer, json, lnurlError } from "@/lib/btcpay/regtest/http/answers";
import { type Call, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { createInvoice } from "@/lib/btcpay/regtest/invoices/create";
import { topUpTag } from "@/lib/btcpay/regtest/invoices/credit-top-up";
import { findStore, methodsOf } from "@/lib/btcpay/regtest/invoices/records";
import { schemeUrl } from "@/lib/btcpay/regtest/lightning/lnurl";
import { findPullPayment, type PullPaymentRow } from "@/lib/btcpay/regtest/payouts/records";
import { speaksLnurl, withdraw, withdrawInfo } from "@/lib/btcpay/regtest/payouts/withdraw";
import type { World } from "@/lib/btcpay/regtest/world";
import { findBoltcard, readPicc, readTap, spendCounter } from "./records";

const REPLAYED = "Replayed or expired query";

/** GET /boltcard: with p and c it tells, with k1 and pr it pays. Only paying moves the counter. */
async function tapped(world: World, call: Call): Promise<Answer> {
  const pr = call.query.get("pr");
  const [first = "", second = ""] = (call.query.get("k1") ?? "").split("-");
  const p = call.query.get("p") ?? first;
  const c = call.query.get("c") ?? second;
  if (readPicc(world, p) === null) throw lnurlError("Invalid PICCData");
  const tap = await readTap(world, p, c);
  if (!tap) throw lnurlError(REPLAYED);
  if (!speaksLnurl(tap.pullPayment)) throw lnurlError("This card cannot pay over Lightning");
  if (pr === null) {
    const callback = `${world.publicUrl}/boltcard`;
    return withdrawInfo(world, tap.pullPayment, { callback, k1: `${p}-${c}` });
  }
  if (!(await spendCounter(world, tap))) throw lnurlError(REPLAYED);
  return withdraw(world, tap.pullPayment, pr, { card: true });
}

const LEAST_MSAT = 1000;
const MOST_MSAT = 100_000_000_000;

async function topUpBolt11(world: World, one: PullPaymentRow, msat: bigint): Promise<string> {
  const store = await findStore(world.sql, one.store_id);
  if (!store) throw lnurlError("This card has no store");
  const sats = dec(msat / 1000n);
  const invoice = await createInvoice(
    world,
    store,
    {
      amount: one.currency === "SATS" ? sats : div(sats, dec("100000000")),
      currency: one.currency,
      metadata: { itemDesc: `Top up ${one.name}` },
      checkout: {},
      receipt: {},
      terms: [],
      methods: ["BTC-LN"],
    },
    { tags: [topUpTag(one.id)] },
  );
  const [method] = await methodsOf(world.sql, [invoice.id]);
  return method?.destination ?? "";
}

async function topUp(world: World, call: Call): Promise<Answer> {
  const p = call.query.get("p") ?? "";
  const picc = readPicc(world, p);
  const card = picc && (await findBoltcard(world, picc.uid));
  const one = card?.pull_payment_id && (await findPullPayment(world.sql, card.pull_payment_id));
  if (!one || one.archived || !speaksLnurl(one)) throw lnurlError("This card cannot be topped up");
  const amount = call.query.get("amount");
  if (amount !== null) {
    if (!/^\d{4,12}$/.test(amount) || Number(amount) % 1000 !== 0)
      throw lnurlError("The amount must be a whole number of satoshis, in millisatoshis");
    return json({ pr: await topUpBolt11(world, one, BigInt(amount)), routes: [] });
  }
  return json({
    tag: "payRequest",
    callback: `${world.publicUrl}/boltcard/top-up?p=${p}`,
    minSendable: LEAST_MSAT,
    maxSendable: MOST_MSAT,
    metadata: JSON.stringify([["text/plain", `Top up ${one.name}`]]),
    payLink: schemeUrl("lnurlp", `${world.publicUrl}/boltcard/top-up?p=${p}`),
  });
}

export const boltcardDoors: Route[] = [
  route("GET /boltcard", "anyone", tapped),
  route("GET /boltcard/top-up", "anyone", topUp),
];
