import { isCrypto } from "@/lib/btcpay/regtest/currencies";
import { type Dec, dec, div, toMsat } from "@/lib/btcpay/regtest/decimal";
import { type Answer, json, lnurlError, Refused } from "@/lib/btcpay/regtest/http/answers";
import { fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { readBolt11 } from "@/lib/btcpay/regtest/lightning/bolt11";
import type { World } from "@/lib/btcpay/regtest/world";
import { createPayout } from "./claim";
import { readDestination } from "./destination";
import { processorSettings } from "./processor";
import { findPayout, type PayoutRow, type PullPaymentRow, remaining } from "./records";

const sats = (currency: string): Dec => (currency === "SATS" ? dec("100000000") : dec("1"));

export async function leftMsat(world: World, one: PullPaymentRow): Promise<bigint> {
  const left = toMsat(div(dec(await remaining(world.sql, one.id)), sats(one.currency)));
  return left > 0n ? left : 0n;
}

export const speaksLnurl = (one: PullPaymentRow): boolean =>
  isCrypto(one.currency) && one.methods.includes("BTC-LN");

type Offer = { callback: string; k1: string; balanceCheck?: string };

/** LUD-03's answer to "what can be withdrawn here". Amounts in msat. */
export async function withdrawInfo(
  world: World,
  one: PullPaymentRow,
  offer: Offer,
): Promise<Answer> {
  const left = Number(await leftMsat(world, one));
  return json({
    tag: "withdrawRequest",
    callback: offer.callback,
    k1: offer.k1,
    defaultDescription: one.name,
    minWithdrawable: Math.min(1000, left),
    maxWithdrawable: left,
    currentBalance: left,
    balanceCheck: offer.balanceCheck ?? offer.callback,
  });
}

function reasonOf(error: Refused): string {
  const body: unknown = JSON.parse(error.answer.body || "{}");
  const first = Array.isArray(body) ? body[0] : body;
  return textField(fieldsOf(first), "message") ?? "The payment request was refused";
}

async function claim(
  world: World,
  one: PullPaymentRow,
  bolt11: string,
  card: boolean,
): Promise<PayoutRow> {
  const destination = readDestination("BTC-LN", bolt11);
  if (!destination) throw lnurlError("Pull payment expects a valid invoice and k1");
  try {
    return await createPayout(world, {
      storeId: one.store_id,
      pullPayment: one,
      method: "BTC-LN",
      destination,
      amount: null,
      approved: one.auto_approve,
      nonInteractive: card,
    });
  } catch (error) {
    if (error instanceof Refused) throw lnurlError(reasonOf(error));
    throw error;
  }
}

const CARD_NEEDS =
  "The pull payment must approve claims automatically and the store's Lightning payout processor must process new payouts instantly";

/** Pays a BOLT11 out of a pull payment, as a wallet or a till asks. */
export async function withdraw(
  world: World,
  one: PullPaymentRow,
  bolt11: string,
  { card }: { card: boolean },
): Promise<Answer> {
  const request = readBolt11(bolt11);
  if (!request) throw lnurlError("Pull payment expects a valid invoice and k1");
  const left = await leftMsat(world, one);
  const asked = request.msat ?? 0n;
  if (asked < 1000n || asked > left)
    throw lnurlError(
      `Payment request was not within bounds (${left < 1000n ? left / 1000n : 1n} - ${left / 1000n} sats)`,
    );
  if (card) {
    const settings = await processorSettings(world, one.store_id, "BTC-LN");
    if (!one.auto_approve || !settings?.processNewPayoutsInstantly) throw lnurlError(CARD_NEEDS);
  }
  const made = await claim(world, one, bolt11, card);
  const payout = (await findPayout(world.sql, made.id)) ?? made;
  if (payout.state === "Completed") return json({ status: "OK" });
  if (payout.state === "Cancelled") throw lnurlError("The payment request could not be paid");
  const reason =
    payout.state === "AwaitingApproval"
      ? "The payment request has been recorded, but still needs to be approved before execution."
      : "The payment request has been recorded and is being processed.";
  return json({ status: "OK", reason });
}

export const satsText = (msat: bigint): string => grouped(msat / 1000n);
const grouped = (value: bigint): string => value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
export const inSats = (amount: string, currency: string): bigint =>
  toMsat(div(dec(amount), sats(currency))) / 1000n;
