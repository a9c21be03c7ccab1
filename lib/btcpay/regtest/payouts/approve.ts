import { type Dec, dec, decText, div, roundUp } from "@/lib/btcpay/regtest/decimal";
import { badRequest } from "@/lib/btcpay/regtest/http/answers";
import type { World } from "@/lib/btcpay/regtest/world";
import { announcePayout } from "./announce";
import { tooLow } from "./dust";
import { payInstantly } from "./processor";
import { findPayout, type PayoutRow } from "./records";

function inBitcoin(world: World, payout: PayoutRow, rate: Dec | null): Dec {
  const found = rate ?? world.rates.pair("BTC", payout.original_currency, world.clock.now());
  if (found === null || found === 0n)
    throw badRequest(
      "rate-unavailable",
      `Could not get the rate for BTC_${payout.original_currency}`,
    );
  return roundUp(div(dec(payout.original_amount), found), payout.method === "BTC-LN" ? 11 : 8);
}

/** Fixes the amount to send and lets the payout wait for payment. */
export async function approve(
  world: World,
  payout: PayoutRow,
  rate: Dec | null = null,
): Promise<PayoutRow> {
  const { sql } = world;
  const amount = inBitcoin(world, payout, rate);
  const low = tooLow(payout.method, amount);
  await sql`update payouts set revision = revision + 1,
      state = ${low ? "Cancelled" : "AwaitingPayment"}, payout_amount = ${decText(amount)}
    where id = ${payout.id} and state = 'AwaitingApproval'`;
  if (low) throw badRequest("amount-too-low", "The crypto amount is too small.");
  const approved = (await findPayout(sql, payout.id)) ?? payout;
  await announcePayout(world, approved, "PayoutApproved");
  await payInstantly(world, approved);
  return (await findPayout(sql, payout.id)) ?? approved;
}
