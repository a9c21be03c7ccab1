import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { decodeBolt11 } from "@/lib/btcpay/bolt11";
import { clientFor } from "@/lib/btcpay/client";
import { confirmCard } from "@/lib/cards/gateway/confirm-card";
import { type KnownTap, recogniseTap } from "@/lib/cards/gateway/queries/recognise-tap";
import { tapById } from "@/lib/cards/gateway/queries/taps";
import { refuseHeld } from "@/lib/cards/gateway/refuse-held";
import { reserveTap } from "@/lib/cards/gateway/reserve-tap";
import {
  declineWords,
  type LnurlStatus,
  noAmount,
  notRecognised,
  onItsWay,
  refusalAnswer,
  tapUsed,
  withdrawRequest,
} from "@/lib/cards/gateway/rules/answers";
import { type Tap, tapOf, tapOfK1 } from "@/lib/cards/gateway/rules/tap";
import { cardBalance } from "@/lib/cards/queries/balances";
import { invoiceOfHash } from "@/lib/invoices/queries/invoice-of-hash";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { resolveTap } from "./resolve-tap";

const scope = () => systemScope("cards:tap");

/** What a tap without an invoice is told: how much the card may pay. The tap is not used up. */
export async function answerInfo(query: URLSearchParams, callback: string) {
  const tap = tapOf(query.get("p"), query.get("c"));
  const known = tap && (await recogniseTap(scope(), tap));
  if (!tap || !known) return refusalAnswer(notRecognised);
  const { card, counter } = known;
  if (counter <= card.counter) return refusalAnswer(tapUsed);
  if (card.state === "held") {
    await refuseHeld(systemActor, { cardId: card.id, counter });
    return refusalAnswer(declineWords.held);
  }
  if (card.state === "programmed") await confirmCard(systemActor, { cardId: card.id });
  const available = await cardBalance(scope(), card);
  return withdrawRequest(tap, { number: card.number, available }, callback);
}

function invoiceOf(pr: string) {
  try {
    return decodeBolt11(pr);
  } catch {
    return null;
  }
}

async function reserved({ card, counter }: KnownTap, pr: string) {
  const decoded = invoiceOf(pr);
  if (!decoded?.msat) return null;
  const { paymentHash, msat, expiresAt } = decoded;
  const invoice = await invoiceOfHash(scope(), paymentHash);
  return reserveTap(systemActor, {
    cardId: card.id,
    counter,
    merchantId: invoice?.merchantId ?? card.merchantId,
    invoiceId: invoice?.id ?? null,
    paymentHash,
    bolt11: pr
      .trim()
      .toLowerCase()
      .replace(/^lightning:/, ""),
    msat,
    expiresAt,
  });
}

/** Hands the tap to BTCPay. True when BTCPay plainly said no; any silence is not a no. */
async function refusedByBtcpay(merchantId: string, tap: Tap, pr: string): Promise<boolean> {
  const hex = (bytes: Buffer) => bytes.toString("hex").toUpperCase();
  try {
    const client = await clientFor(merchantId);
    const { ok, reason } = await client.tapPay(hex(tap.p), hex(tap.c), pr);
    if (!ok) log.warn({ reason }, "BTCPay refused a tap");
    return !ok;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ err: error }, "BTCPay did not answer a tap");
    return false;
  }
}

async function pay(known: KnownTap, tap: Tap, pr: string): Promise<LnurlStatus> {
  const judged = await reserved(known, pr);
  if (!judged) return refusalAnswer(noAmount);
  if (judged.outcome === "declined") return refusalAnswer(declineWords[judged.reason]);
  const refused = await refusedByBtcpay(known.card.merchantId, tap, pr);
  const row = await tapById(scope(), judged.tapId);
  if (!row) throw new Error("A reserved tap vanished");
  const { state } = await resolveTap(row, refused);
  if (state === "paid") return { status: "OK" };
  if (state === "in-flight") return { status: "OK", reason: onItsWay };
  return refusalAnswer(declineWords["not-paid"]);
}

/** Pays a Lightning invoice from the tapped card. Each tap pays at most once. */
export async function answerPay(query: URLSearchParams): Promise<LnurlStatus> {
  const tap = tapOfK1(query.get("k1") ?? "");
  const known = tap && (await recogniseTap(scope(), tap));
  if (!tap || !known) return refusalAnswer(notRecognised);
  try {
    return await pay(known, tap, query.get("pr") ?? "");
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error.message);
    throw error;
  }
}
