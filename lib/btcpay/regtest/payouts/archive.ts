import type { World } from "@/lib/btcpay/regtest/world";
import { announcePayout } from "./announce";
import type { PayoutRow, PullPaymentRow } from "./records";

/** Archiving cancels every payout that is neither paid nor on its way. */
export async function archivePullPayment(world: World, one: PullPaymentRow): Promise<void> {
  await world.sql`update pull_payments set archived = true where id = ${one.id}`;
  const cancelled = await world.sql<PayoutRow[]>`update payouts set state = 'Cancelled'
    where pull_payment_id = ${one.id} and state in ('AwaitingApproval', 'AwaitingPayment')
    returning *`;
  for (const payout of cancelled) await announcePayout(world, payout, "PayoutUpdated");
}
