import type { World } from "@/lib/btcpay/regtest/world";
import type { PayoutRow } from "./records";

export async function announcePayout(
  world: World,
  payout: PayoutRow,
  type: "PayoutCreated" | "PayoutApproved" | "PayoutUpdated",
): Promise<void> {
  await world.webhooks.emit(payout.store_id, type, {
    payoutState: payout.state,
    pullPaymentId: payout.pull_payment_id,
    storeId: payout.store_id,
    payoutId: payout.id,
    metadata: payout.metadata,
  });
}

/** Moves a payout to a state and tells about it. */
export async function moveTo(
  world: World,
  payout: PayoutRow,
  state: PayoutRow["state"],
  proof: Record<string, unknown> | null = payout.proof,
): Promise<PayoutRow> {
  const { sql } = world;
  await sql`update payouts set state = ${state},
    proof = ${proof === null ? null : sql.json(proof as never)} where id = ${payout.id}`;
  const moved = { ...payout, state, proof };
  await announcePayout(world, moved, "PayoutUpdated");
  return moved;
}
