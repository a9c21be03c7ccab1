import { isCrypto } from "@/lib/btcpay/regtest/currencies";
import { atomically, jsonb, type Sql } from "@/lib/btcpay/regtest/database";
import { type Dec, dec, decText, div, mul, round } from "@/lib/btcpay/regtest/decimal";
import { badRequest, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { payoutId } from "@/lib/btcpay/regtest/ids";
import type { World } from "@/lib/btcpay/regtest/world";
import { announcePayout } from "./announce";
import { approve } from "./approve";
import type { Destination } from "./destination";
import { tooLow } from "./dust";
import { findPayout, type PayoutRow, type PullPaymentRow, remaining } from "./records";

export type Claim = {
  storeId: string;
  pullPayment: PullPaymentRow | null;
  method: string;
  destination: Destination;
  /** In the pull payment's currency, or the payout's own when there is none. */
  amount: Dec | null;
  approved: boolean;
  nonInteractive?: boolean;
  metadata?: Record<string, unknown>;
};

const perBitcoin = (currency: string, world: World): Dec | null =>
  world.rates.pair("BTC", currency, world.clock.now());

function checkOpen(world: World, one: PullPaymentRow): void {
  const now = world.clock.now();
  if (one.archived) throw badRequest("archived", "This pull payment has been archived");
  if (one.expires_at !== null && one.expires_at <= now)
    throw badRequest("expired", "This pull payment has expired");
  if (one.starts_at > now) throw badRequest("not-started", "This pull payment has not started yet");
}

function claimAmount(world: World, claim: Claim, currency: string, left: Dec | null): Dec {
  const rate = perBitcoin(currency, world);
  const named = claim.destination.amount;
  const fromDestination =
    named === null || rate === null
      ? null
      : isCrypto(currency)
        ? mul(named, rate)
        : round(mul(named, rate), 2);
  if (claim.amount !== null && fromDestination !== null && claim.amount !== fromDestination)
    throw unprocessable({
      path: "amount",
      message: `The implied destination amount (${decText(fromDestination)}) does not match the payout amount (${decText(claim.amount)})`,
    });
  const amount = claim.amount ?? fromDestination ?? left;
  if (amount === null || amount <= 0n)
    throw unprocessable({ path: "amount", message: "Amount should be more than 0" });
  return amount;
}

async function insert(tx: Sql, world: World, claim: Claim): Promise<string> {
  const { pullPayment: one, destination } = claim;
  if (one) await tx`select from pull_payments where id = ${one.id} for update`;
  const currency = one?.currency ?? "BTC";
  const left = one ? dec(await remaining(tx, one.id)) : null;
  const amount = claimAmount(world, claim, currency, left);
  const twin = await tx`select from payouts where dedup = ${destination.dedup}
    and state not in ('Completed', 'Cancelled')`;
  if (twin.length > 0)
    throw badRequest("duplicate-destination", "This address is already used for another payout");
  if (left !== null && amount > left)
    throw badRequest("overdraft", "The payout amount overdraft the pull payment's limit");
  const rate = perBitcoin(currency, world);
  if (isCrypto(currency) && rate !== null && tooLow(claim.method, div(amount, rate)))
    throw badRequest("amount-too-low", "The requested payout amount is too low");
  const id = payoutId();
  await tx`insert into payouts (id, store_id, pull_payment_id, created_at, method, destination,
      dedup, original_amount, original_currency, payout_currency, state, non_interactive, metadata)
    values (${id}, ${claim.storeId}, ${one?.id ?? null}, ${world.clock.now()}, ${claim.method},
      ${destination.text}, ${destination.dedup}, ${decText(amount)}, ${currency}, 'BTC',
      'AwaitingApproval', ${claim.nonInteractive ?? false}, ${jsonb(tx, claim.metadata ?? {})})`;
  return id;
}

/** Asks for a payout; an approved claim waits for payment at once. Refusals as Greenfield's. */
export async function createPayout(world: World, claim: Claim): Promise<PayoutRow> {
  const one = claim.pullPayment;
  if (one) checkOpen(world, one);
  if (one && !one.methods.includes(claim.method))
    throw badRequest(
      "payment-method-not-supported",
      "This payment method is not supported by the pull payment",
    );
  const id = await atomically(world.sql, (tx) => insert(tx, world, claim));
  const payout = await findPayout(world.sql, id);
  if (!payout) throw new Error(`Payout ${id} is gone`);
  await announcePayout(world, payout, "PayoutCreated");
  if (!claim.approved) return payout;
  return approve(world, payout);
}
