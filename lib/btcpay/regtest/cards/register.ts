import { type Answer, json, notFound, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { unhex } from "@/lib/btcpay/regtest/ids";
import { schemeUrl } from "@/lib/btcpay/regtest/lightning/lnurl";
import { findPullPayment } from "@/lib/btcpay/regtest/payouts/records";
import type { World } from "@/lib/btcpay/regtest/world";
import { cardId, cardKeys, type Picc, sunMac } from "./ntag424";
import { type BoltcardRow, findBoltcard, readPicc, upper } from "./records";

type Wish = { pullPaymentId: string; uid: Uint8Array; update: boolean; tap: Tap | null };
type Tap = { picc: Picc; c: string };

function readTapOf(world: World, lnurlw: string): Tap | null {
  const query = new URLSearchParams(lnurlw.split("?")[1] ?? "");
  const picc = readPicc(world, query.get("p") ?? "");
  return picc && { picc, c: (query.get("c") ?? "").toUpperCase() };
}

function readWish(world: World, call: Call): Wish {
  const fields = fieldsOf(call.body);
  const uid = textField(fields, "UID");
  const lnurlw = textField(fields, "LNURLW");
  if (uid !== undefined && lnurlw !== undefined)
    throw unprocessable(
      { path: "UID", message: "You can't use both LNURLW and UID" },
      { path: "LNURLW", message: "You can't use both LNURLW and UID" },
    );
  const tap = lnurlw === undefined ? null : readTapOf(world, lnurlw);
  if (lnurlw !== undefined && tap === null)
    throw unprocessable({ path: "LNURLW", message: "The LNURLW could not be decrypted" });
  if (tap === null && !/^[0-9a-f]{14}$/i.test(uid ?? ""))
    throw unprocessable({ path: "UID", message: "The UID should be 7 bytes in hexadecimal" });
  const onExisting = call.query.get("onExisting") ?? textField(fields, "onExisting");
  return {
    pullPaymentId: call.params.pullPaymentId ?? "",
    uid: tap?.picc.uid ?? unhex(uid ?? ""),
    update: onExisting?.toLowerCase() === "updateversion",
    tap,
  };
}

/** Links a card; an update raises the version and moves the card to this pull payment. */
async function link(world: World, wish: Wish): Promise<number> {
  const id = cardId(world.issuerKey, wish.uid);
  const [row] = await world.sql<{ version: number }[]>`
    insert into boltcards (id, counter, version, pull_payment_id)
    values (${id}, 0, 0, ${wish.pullPaymentId})
    on conflict (id) do update set counter = 0, version = boltcards.version + 1,
      pull_payment_id = excluded.pull_payment_id
    returning version`;
  return row?.version ?? 0;
}

const TRIES = 5;

function versionOf(world: World, wish: Wish, card: BoltcardRow): number {
  if (!wish.tap) return card.version;
  const { uid, pullPaymentId } = wish;
  for (let version = card.version; version >= Math.max(0, card.version - TRIES); version--) {
    const keys = cardKeys(world.issuerKey, { uid, version, pullPaymentId });
    if (sunMac(keys.K2, wish.tap.picc) === wish.tap.c) return version;
  }
  return card.version;
}

async function register(world: World, call: Call): Promise<Answer> {
  const wish = readWish(world, call);
  if (!(await findPullPayment(world.sql, wish.pullPaymentId)))
    throw notFound("pullpayment-not-found", "The pull payment was not found");
  const card = await findBoltcard(world, wish.uid);
  const keep = card?.pull_payment_id != null && !wish.update;
  if (keep && card.pull_payment_id !== wish.pullPaymentId)
    throw unprocessable({
      path: "onExisting",
      message: "This card is registered to another pull payment",
    });
  const version = keep ? versionOf(world, wish, card) : await link(world, wish);
  const { uid, pullPaymentId } = wish;
  const keys = cardKeys(world.issuerKey, { uid, version, pullPaymentId });
  return json({
    LNURLW: schemeUrl("lnurlw", `${world.publicUrl}/boltcard`),
    version,
    K0: upper(keys.K0),
    K1: upper(keys.K1),
    K2: upper(keys.K2),
    K3: upper(keys.K3),
    K4: upper(keys.K4),
  });
}

export const boltcardRegistration: Route[] = [
  route("POST /api/v1/pull-payments/:pullPaymentId/boltcards", "anyone", register),
];
