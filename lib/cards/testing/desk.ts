import { randomBytes } from "node:crypto";
import { type BtcpayClient, makeClient } from "@/lib/btcpay/client";
import { makeCard, programCard, type Tap, tapCard } from "@/lib/btcpay/regtest/cards/virtual";
import { setUp } from "@/lib/btcpay/regtest/control/setup";
import { encodeBolt11 } from "@/lib/btcpay/regtest/lightning/bolt11";
import { type Regtest, startRegtest } from "@/lib/btcpay/regtest/start";

export type Desk = { regtest: Regtest; client: BtcpayClient; close: () => Promise<void> };

/** An embedded BTCPay of one's own with one store, for tests of cards. Call it before anything reads env. */
export async function openDesk(): Promise<Desk> {
  const regtest = await startRegtest({
    databaseUrl: process.env.REGTEST_DATABASE_URL ?? "",
    schema: `cards_${randomBytes(6).toString("hex")}`,
  });
  process.env.BTCPAY_URL = regtest.url;
  const made = await setUp(regtest.world, { stores: [{ name: "Flash programme" }] });
  const [store] = made.stores;
  if (!store) throw new Error("No store was made");
  const { storeId, apiKey } = store;
  const client = makeClient({ baseUrl: regtest.url, storeId, apiKey });
  return { regtest, client, close: () => regtest.close() };
}

const nodeKey = randomBytes(32);

/** A Lightning invoice of somebody else's node. */
export const makeBolt11 = (msat: bigint | null, expirySeconds = 900, age = 0): string =>
  encodeBolt11(
    {
      msat,
      paymentHash: randomBytes(32),
      paymentSecret: randomBytes(32),
      description: "Coffee",
      timestamp: Math.floor(Date.now() / 1000) - age,
      expirySeconds,
    },
    nodeKey,
  );

/** A plastic card that a phone programs from the deep link, and that can be held to a reader. */
export async function plasticCard(desk: Desk, uid?: string) {
  const { world } = desk.regtest;
  const card = await makeCard(world, "Test card", uid);
  return {
    id: card.id,
    uid: card.uid,
    program: (deepLink: string) => programCard(world.sql, card, deepLink),
    /** Writes the keys that our own programming gave out. */
    async write(keys: {
      LNURLW: string;
      K0: string;
      K1: string;
      K2: string;
      K3: string;
      K4: string;
    }) {
      const { LNURLW, ...rest } = keys;
      await world.sql`update virtual_cards set lnurlw = ${LNURLW}, last_url = null,
        keys = ${world.sql.json(rest)} where id = ${card.id}`;
    },
    async tap(): Promise<Tap> {
      const tap = await tapCard(world.sql, card.id);
      if (!tap) throw new Error("The card is blank");
      return tap;
    },
  };
}
export type Plastic = Awaited<ReturnType<typeof plasticCard>>;
